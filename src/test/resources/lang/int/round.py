print((round(15, -1), round(25, -1), round(-15, -1), round(-25, -1)))  # expect: (20, 20, -20, -20)
print((round(1234, -2), round(1250, -2), round(1350, -2)))  # expect: (1200, 1200, 1400)
print((round(5), round(5, 3), round(5, -5), round(10**30 + 5, -1)))  # expect: (5, 5, 0, 1000000000000000000000000000000)
print(repr(round(7, None)))  # expect: 7
