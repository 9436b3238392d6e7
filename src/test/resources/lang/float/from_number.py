print((float.from_number(5), float.from_number(1.5), float.from_number(True)))  # expect: (5.0, 1.5, 1.0)
