print((b'abc'[0], b'abc'[-1], b'abc'[1:], b'abc'[::-1], list(b'ab')))  # expect: (97, 99, b'bc', b'cba', [97, 98])
print((len(b'abc'), bytearray(b'abc')[1], bytearray(b'abc')[:2]))  # expect: (3, 98, bytearray(b'ab'))
print((97 in b'abc', b'bc' in b'abc', b'' in b'', 5 in b'abc'))  # expect: (True, True, True, False)
