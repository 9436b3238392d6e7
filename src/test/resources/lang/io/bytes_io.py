import io
b = io.BytesIO(b'ab\ncd')
print(b.readline(), b.read(), b.tell())
b.seek(0); b.write(b'XY')
print(b.getvalue(), list(io.BytesIO(b'1\n2\n')))
# expect: b'ab\n' b'cd' 5
# expect: b'XY\ncd' [b'1\n', b'2\n']
