print((b'hello'.find(b'l'), b'hello'.find(108), b'hello'.rfind(b'l')))  # expect: (2, 2, 3)
print((b'hello'.find(b'x'), b'hello'.index(b'l'), b'hello'.count(b'l')))  # expect: (-1, 2, 2)
print((b'hello'.count(108), b'abc'.startswith(b'a')))  # expect: (2, True)
print((b'abc'.endswith((b'x', b'c')), b'abc'.replace(b'b', b'X')))  # expect: (True, b'aXc')
print(repr(b'hello'.find(b'l', 3)))  # expect: 3
