print((1.5 < 2, 1.5 == 1.5, 0.0 == -0.0, float('nan') == float('nan')))  # expect: (True, True, True, False)
print((float('nan') != float('nan'), float('inf') > 10**400, 1.5 < 10**400))  # expect: (True, True, True)
print(repr(0.5 > 0))  # expect: True
