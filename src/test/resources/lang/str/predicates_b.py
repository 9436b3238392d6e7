print(('\xa0'.isprintable(), 'abc'.isidentifier(), '1a'.isidentifier()))  # expect: (False, True, False)
print(('_'.isidentifier(), ''.isidentifier(), 'é'.isidentifier()))  # expect: (True, False, True)
print(('a b'.isidentifier(), 'def'.isidentifier(), '℘'.isidentifier()))  # expect: (False, True, True)
print(('a·'.isidentifier(), '\u200d'.isidentifier()))  # expect: (True, False)
