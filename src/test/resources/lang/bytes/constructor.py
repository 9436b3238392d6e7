print((bytes(), bytes(3), bytes([1, 2]), bytes('é', 'utf-8'), bytes(b'a')))  # expect: (b'', b'\x00\x00\x00', b'\x01\x02', b'\xc3\xa9', b'a')
print((bytes((1,)), bytes('a', encoding='ascii', errors='strict')))  # expect: (b'\x01', b'a')
print((bytearray(2), bytearray('a', 'utf-8'), bytes(bytearray(b'x'))))  # expect: (bytearray(b'\x00\x00'), bytearray(b'a'), b'x')
print(repr(bytearray([1, 2])))  # expect: bytearray(b'\x01\x02')
