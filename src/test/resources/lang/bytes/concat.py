print((b'a' + b'b', b'a' + bytearray(b'b'), bytearray(b'a') + b'b'))  # expect: (b'ab', b'ab', bytearray(b'ab'))
print((b'ab' * 2, 2 * b'ab', b'a' * -1, bytearray(b'a') * 3))  # expect: (b'abab', b'abab', b'', bytearray(b'aaa'))
