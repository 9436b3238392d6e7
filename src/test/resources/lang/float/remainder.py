print((7.5 % 2, -7.5 % 2, 7.5 % -2, -0.0 % 5, 0.0 % -5))  # expect: (1.5, 0.5, -0.5, 0.0, -0.0)
print((5.0 % float('inf'), -5.0 % float('inf'), float('inf') % 5, 1e20 % 3))  # expect: (5.0, inf, nan, 1.0)
print(repr(1 % 0.1))  # expect: 0.09999999999999995
print((divmod(7.5, 2), divmod(-7.5, 2), divmod(7.5, -2.0)))  # expect: ((3.0, 1.5), (-4.0, 0.5), (-4.0, -0.5))
