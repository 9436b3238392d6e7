b = b'ab' + bytes([99])
print(b, b[0], b[1:], list(b), b.decode(), bytearray(b'x') * 2, b == b'abc')
# expect: b'abc' 97 b'bc' [97, 98, 99] abc bytearray(b'xx') True
