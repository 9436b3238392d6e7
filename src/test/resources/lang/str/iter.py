print((list('abc'), list('a😀b'), tuple(''), list(iter('xy'))))  # expect: (['a', 'b', 'c'], ['a', '😀', 'b'], (), ['x', 'y'])
