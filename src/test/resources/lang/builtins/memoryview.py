m = memoryview(b'abcd')
print(m[1], bytes(m[1:3]), len(m), m.tolist(), m.readonly, m == b'abcd')  # expect: 98 b'bc' 4 [97, 98, 99, 100] True True
b = bytearray(b'abc')
v = memoryview(b)
v[0] = 65
print(b)  # expect: bytearray(b'Abc')
