a = list(range(10))
del a[2:4]
print(a)  # expect: [0, 1, 4, 5, 6, 7, 8, 9]
del a[::3]
print(a)  # expect: [1, 4, 6, 7, 9]
del a[::-1]
print(a)  # expect: []
b = list(range(10))
del b[7:1:-2]
print(b)  # expect: [0, 1, 2, 4, 6, 8, 9]
del b[5:2]
print(b)  # expect: [0, 1, 2, 4, 6, 8, 9]
