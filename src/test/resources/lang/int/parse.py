print((int('42'), int('  -42\n'), int('+7'), int('1_000'), int('0')))  # expect: (42, -42, 7, 1000, 0)
print((int('-0'), int('00012')))  # expect: (0, 12)
print((int('ff', 16), int('0xff', 16), int('0XFF', 0), int('0b11', 0)))  # expect: (255, 255, 255, 3)
print((int('0o17', 0), int('z', 36), int('101', 2), int('0b1', 2)))  # expect: (15, 35, 5, 1)
print(repr(int('0b1', 16)))  # expect: 177
print((int('٣٤'), int('१२', 10), int(b'77'), int(bytearray(b'5'))))  # expect: (34, 12, 77, 5)
print((int('12' * 20), int('-' + '9' * 30)))  # expect: (1212121212121212121212121212121212121212, -999999999999999999999999999999)
