print((6 & 3, 6 | 3, 6 ^ 3, ~6, ~-1))  # expect: (2, 7, 5, -7, 0)
print(repr(~0))  # expect: -1
print((-6 & 3, -6 | 3, -6 ^ 3, 10**30 & 2**64-1, -10**30 & 255))  # expect: (2, -5, -7, 5076944270305263616, 0)
print((10**30 | 1, 10**30 ^ 10**30))  # expect: (1000000000000000000000000000001, 0)
print((True & False, True | False, True ^ True, True & 1, False | 2))  # expect: (False, True, False, 1, 2)
