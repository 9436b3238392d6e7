print(repr(b'abc'.translate(bytes.maketrans(b'ab', b'xy'))))  # expect: b'xyc'
print((b'abc'.translate(None, b'b'), b'abc'.translate(None, delete=b'ac')))  # expect: (b'ac', b'b')
print((b'hello'.removeprefix(b'he'), b'hello'.removesuffix(b'lo')))  # expect: (b'llo', b'hel')
