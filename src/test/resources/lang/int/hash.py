print((hash(0), hash(1), hash(-1), hash(-2), hash(True)))  # expect: (0, 1, -2, -2, 1)
print((hash(1) == hash(1.0), hash(2**70) == hash(float(2**70))))  # expect: (True, True)
print(repr(hash(-2**65) == hash(-float(2**65))))  # expect: True
