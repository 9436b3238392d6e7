print((b'\x00\xffab'.hex(), b'abcdef'.hex('-'), b'abcdef'.hex(':', 2)))  # expect: ('00ff6162', '61-62-63-64-65-66', '6162:6364:6566')
print((b'abcdef'.hex('_', -4), bytes.fromhex('00ff 41')))  # expect: ('61626364_6566', b'\x00\xffA')
print((bytearray.fromhex('41'), bytes.fromhex('')))  # expect: (bytearray(b'A'), b'')
