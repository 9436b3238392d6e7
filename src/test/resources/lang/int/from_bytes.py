print((int.from_bytes(b'\x00\x10'), int.from_bytes(b'\x00\x10', 'little')))  # expect: (16, 4096)
print((int.from_bytes(b'\xfc\x00', signed=True), int.from_bytes(b'')))  # expect: (-1024, 0)
print(repr(int.from_bytes([255, 0, 0], 'big')))  # expect: 16711680
print(repr(int.from_bytes(b'\xff' * 20, 'big') == 2**160 - 1))  # expect: True
print(repr(int.from_bytes(bytearray(b'\x01\x02'))))  # expect: 258
