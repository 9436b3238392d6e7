print((b'abc', b'', b"it's", b'say "hi"', b'both \' "'))  # expect: (b'abc', b'', b"it's", b'say "hi"', b'both \' "')
print((b'\x00\xff\n\t\r\\', bytes([0, 65, 127, 128, 255]), bytearray(b'abc')))  # expect: (b'\x00\xff\n\t\r\\', b'\x00A\x7f\x80\xff', bytearray(b'abc'))
print(repr(bytearray()))  # expect: bytearray(b'')
print((str(b'a'), repr(bytearray(b'\x00'))))  # expect: ("b'a'", "bytearray(b'\\x00')")
