a = list(range(6))
a[1:3] = 'xyz'
print(a)  # expect: [0, 'x', 'y', 'z', 3, 4, 5]
a[:0] = [9, 8]
print(a)  # expect: [9, 8, 0, 'x', 'y', 'z', 3, 4, 5]
a[2:] = []
print(a)  # expect: [9, 8]
a[5:1] = [1]
print(a)  # expect: [9, 8, 1]
a[:] = a
print(a)  # expect: [9, 8, 1]
a[1:2] = a
print(a)  # expect: [9, 9, 8, 1, 1]
