print(repr('hello'.translate({104: 'H', 101: None, 108: 76})))  # expect: 'HLLo'
print(repr('abc'.translate(str.maketrans('ab', 'xy'))))  # expect: 'xyc'
print(('abc'.translate(str.maketrans('ab', 'xy', 'c')), 'abc'.translate({})))  # expect: ('xy', 'abc')
print((str.maketrans({'a': 'b', 98: None}), str.maketrans('a', 'b', 'c')))  # expect: ({97: 'b', 98: None}, {97: 98, 99: None})
print(repr('abc'.translate('xyz' * 40)))  # expect: 'yzx'
