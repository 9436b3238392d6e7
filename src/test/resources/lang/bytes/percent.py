print((b'%d %s %x' % (5, b'ab', 255), b'%5d|%-5d|' % (1, 2)))  # expect: (b'5 ab ff', b'    1|2    |')
print((b'%c%c' % (65, b'B'), b'%a' % 'é', b'%.2f' % 1.5, b'%%' % ()))  # expect: (b'AB', b"'\\xe9'", b'1.50', b'%')
print(repr(bytearray(b'%d') % 5))  # expect: bytearray(b'5')
