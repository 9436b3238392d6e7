print((b'a b  c'.split(), b'a,b'.split(b','), b'a b c'.rsplit(None, 1)))  # expect: ([b'a', b'b', b'c'], [b'a', b'b'], [b'a b', b'c'])
print((b'a\nb\r\n'.splitlines(), b'a=b'.partition(b'=')))  # expect: ([b'a', b'b'], (b'a', b'=', b'b'))
print((b'a=b=c'.rpartition(b'='), b' a '.strip(), b'xax'.strip(b'x')))  # expect: ((b'a=b', b'=', b'c'), b'a', b'a')
print((b','.join([b'a', bytearray(b'b')]), b'a\x1cb\x85c\xa0d'.split()))  # expect: (b'a,b', [b'a\x1cb\x85c\xa0d'])
print(repr(bytearray(b'a b').split()))  # expect: [bytearray(b'a'), bytearray(b'b')]
