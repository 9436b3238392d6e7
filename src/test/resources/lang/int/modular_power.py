print((pow(3, 200, 13), pow(2, 100, -7), pow(5, 0, 1), pow(-3, 3, 5)))  # expect: (9, -5, 0, 3)
print((pow(3, -1, 11), pow(38, -1, 97), pow(2, -3, 5)))  # expect: (4, 23, 2)
