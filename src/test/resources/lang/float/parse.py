print((float('1.5'), float('  -2.5e3 \n'), float('.5'), float('5.')))  # expect: (1.5, -2500.0, 0.5, 5.0)
print((float('1e5'), float('1E-5'), float('1_000.5'), float('1_0e1_0')))  # expect: (100000.0, 1e-05, 1000.5, 100000000000.0)
print((float('+3'), float(b'2.5'), float('٣.٥')))  # expect: (3.0, 2.5, 3.5)
print((float('inf'), float('-Infinity'), float('NaN'), float('+inf')))  # expect: (inf, -inf, nan, inf)
print((float('1e400'), float('-1e400'), float('1e-400')))  # expect: (inf, -inf, 0.0)
print((float(), float(5), float(True), float(10**20)))  # expect: (0.0, 5.0, 1.0, 1e+20)
print([float(s) for s in ('+1.', '.5', '-0', '1e5', '1E+05', '1e-400', '-1e400')])  # expect: [1.0, 0.5, -0.0, 100000.0, 100000.0, 0.0, -inf]
