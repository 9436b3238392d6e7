print(((1024).to_bytes(2), (1024).to_bytes(2, 'little')))  # expect: (b'\x04\x00', b'\x00\x04')
print(((1024).to_bytes(10, byteorder='big'), (0).to_bytes(0), (0).to_bytes()))  # expect: (b'\x00\x00\x00\x00\x00\x00\x00\x00\x04\x00', b'', b'\x00')
print(repr((-1024).to_bytes(3, 'big', signed=True)))  # expect: b'\xff\xfc\x00'
print(repr((-1).to_bytes(2, 'little', signed=True)))  # expect: b'\xff\xff'
print(((127).to_bytes(1, signed=True), (-128).to_bytes(1, signed=True)))  # expect: (b'\x7f', b'\x80')
