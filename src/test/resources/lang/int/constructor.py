print((int(), int(5), int(True), int('5', base=8), int(5.7)))  # expect: (0, 5, 1, 5, 5)
