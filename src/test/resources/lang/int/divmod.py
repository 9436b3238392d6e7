print((divmod(7, 2), divmod(-7, 2), divmod(7, -2)))  # expect: ((3, 1), (-4, 1), (-4, -1))
print((divmod(10**25, 3), divmod(-10**25, 10**24)))  # expect: ((3333333333333333333333333, 1), (-10, 0))
