print((2.0 ** 3, 2 ** 0.5, 4.0 ** -1, 0.0 ** 0, 1.0 ** float('nan')))  # expect: (8.0, 1.4142135623730951, 0.25, 1.0, 1.0)
print((float('nan') ** 0, (-8.0) ** 3, (-8.0) ** -1))  # expect: (1.0, -512.0, -0.125)
print((float('inf') ** 2, float('-inf') ** 3, float('-inf') ** 2))  # expect: (inf, -inf, inf)
print((0.5 ** float('inf'), 2.0 ** float('-inf'), (-1.0) ** float('inf')))  # expect: (0.0, 0.0, 1.0)
print(repr(float('-inf') ** -3))  # expect: -0.0
print(repr((-8.0) ** (1/3)))  # expect: (1.0000000000000002+1.7320508075688772j)
