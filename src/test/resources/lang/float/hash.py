print((hash(1.0), hash(0.0), hash(-0.0), hash(-1.0), hash(2.0)))  # expect: (1, 0, 0, -2, 2)
print((hash(1e300) == hash(int(1e300)), hash(float('inf'))))  # expect: (True, 314159)
print(repr(hash(float('-inf'))))  # expect: -314159
