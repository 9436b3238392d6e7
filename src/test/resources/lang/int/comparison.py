print((1 < 2, 2 <= 2, 3 > 4, 3 >= 3, 1 == 1.0))  # expect: (True, True, False, True, True)
print((1 != 2, 10**30 == 10**30, 10**30 < 10**31))  # expect: (True, True, True)
print((2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > 1e308))  # expect: (False, True, True)
print(repr(-10**400 < -1e308))  # expect: True
print((10**400 > float('inf'), 1 < float('nan'), 1 == float('nan')))  # expect: (False, False, False)
print(repr(10**16 + 1 == 1e16))  # expect: False
print((True == 1, True < 2, False == 0))  # expect: (True, True, True)
