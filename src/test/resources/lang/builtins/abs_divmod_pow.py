print(abs(-3), abs(2.5), abs(-1+0j))  # expect: 3 2.5 1.0
print(divmod(7, -2), divmod(-7.5, 2))  # expect: (-4, -1) (-4.0, 0.5)
print(pow(2, 10), pow(2, -1), pow(7, 3, 5), pow(base=2, exp=3))  # expect: 1024 0.5 3 8
