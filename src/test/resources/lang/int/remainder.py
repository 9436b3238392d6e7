print((7 % 3, -7 % 3, 7 % -3, -7 % -3))  # expect: (1, 2, -2, -1)
print((10**30 % -7, -10**30 % 7))  # expect: (-6, 6)
print(repr(True % 2))  # expect: 1
