print(('a' in 'abc', 'bc' in 'abc', '' in 'abc', 'x' in 'abc'))  # expect: (True, True, True, False)
print(('x' not in 'abc', '' in '', '😀' in 'a😀'))  # expect: (True, True, True)
