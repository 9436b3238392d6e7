b = bytearray(b'hello')
b[0] = 72
b.append(33)
b += b' you'
b.extend([1, 2])
b.insert(0, 65)
print(b, len(b), b.pop(), b.pop(0), b)
del b[0]
del b[-1]
b[1:3] = b'XYZ'
print(b)
b[::2] = b'-' * len(b[::2])
print(b)
del b[::2]
b.reverse()
print(b, b.copy(), b.copy() is b)
b *= 2
b.remove(ord(' ')) if b' ' in b else None
print(b)
b.clear()
print(b, bool(b))
# expect: bytearray(b'Hello! you\x01') 13 2 65 bytearray(b'Hello! you\x01')
# expect: bytearray(b'eXYZo! you')
# expect: bytearray(b'-X-Z-!-y-u')
# expect: bytearray(b'uy!ZX') bytearray(b'uy!ZX') False
# expect: bytearray(b'uy!ZXuy!ZX')
# expect: bytearray(b'') False
