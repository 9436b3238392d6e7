print((1.5 + 2.5, 1.5 - 2.5, 1.5 * 2, 7.5 / 2, -1.5 ** 2))  # expect: (4.0, -1.0, 3.0, 3.75, -2.25)
print(repr((-1.5) ** 2))  # expect: 2.25
print((1e308 * 10, -1e308 * 10, 1e308 + 1e308, float('inf') - float('inf')))  # expect: (inf, -inf, inf, nan)
print(repr(float('inf') * 0))  # expect: nan
