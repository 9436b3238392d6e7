print((hash('a') == hash('a'), hash(''), {'a': 1}['a']))  # expect: (True, 0, 1)
print(repr(hash('abc') == hash('ab' + 'c')))  # expect: True
