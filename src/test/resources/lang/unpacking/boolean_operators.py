print(1 and 2, 0 and 2, 0 or 'x', 1 or 'x', not 0, not [])  # expect: 2 0 x 1 True True
print(None or 0 or [] or 'last', 'a' if 0 else 'b')  # expect: last b
print(1 in [1] and 'x' not in 'abc', None is None)  # expect: True True
