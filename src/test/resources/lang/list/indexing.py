a = list('abcde')
print(a[0], a[-1], a[True])
for i in (5, -6):
    try:
        a[i]
    except IndexError as e:
        print(e)
try:
    a['x']
except TypeError as e:
    print(e)
try:
    a[5] = 1
except IndexError as e:
    print(e)

# expect: a e b
# expect: list index out of range
# expect: list index out of range
# expect: list indices must be integers or slices, not str
# expect: list assignment index out of range
