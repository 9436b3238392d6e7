print((b'a' < b'b', b'a' == bytearray(b'a'), b'a' == 'a', b'\xff' > b'a'))  # expect: (True, True, False, True)
print((b'a' != b'a', bytearray(b'a') < b'b', hash(b'a') == hash(b'a')))  # expect: (False, True, True)
