a = [1, 2, 3, 4]
print(a.pop(), a.pop(0), a.pop(-1), a)
for bad in (5, -5):
    try:
        a.pop(bad)
    except IndexError as e:
        print(e)
try:
    [].pop()
except IndexError as e:
    print(e)

# expect: 4 1 3 [2]
# expect: pop index out of range
# expect: pop index out of range
# expect: pop from empty list
