a = [1, 2, 3]
del a[0], a[-1]
print(a)  # expect: [2]
try:
    del a[3]
except IndexError as e:
    print(e)  # expect: list assignment index out of range
