print(('a\nb\r\nc\rd'.splitlines(), 'a\n'.splitlines(), ''.splitlines()))  # expect: (['a', 'b', 'c', 'd'], ['a'], [])
print(('\n\n'.splitlines(), 'a\nb'.splitlines(True)))  # expect: (['', ''], ['a\n', 'b'])
print(repr('a\r\nb\n'.splitlines(keepends=True)))  # expect: ['a\r\n', 'b\n']
print(repr('a\x0bb\x0cc\x1cd\x1ee\x85f\u2028g'.splitlines()))  # expect: ['a', 'b', 'c', 'd', 'e', 'f', 'g']
