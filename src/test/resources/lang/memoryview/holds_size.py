b = bytearray(b"abc")
v = memoryview(b)
w = v[1:]
for f in (lambda: b.append(1), lambda: b.pop(), lambda: b.clear(), lambda: b.extend(b"x")):
    try: f()
    except BufferError as e: print(e)
b[0] = 65
v.release()
try: b.append(1)
except BufferError as e: print("still:", e)
del w
b.append(1)
print(b)
try: v[0]
except ValueError as e: print(e)
with memoryview(b) as m: print(m[0])
b.append(2)
print(len(b), memoryview(b)[1])
b.append(3)
print(len(b))
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: still: Existing exports of data: object cannot be re-sized
# expect: bytearray(b'Abc\x01')
# expect: operation forbidden on released memoryview object
# expect: 65
# expect: 5 98
# expect: 6
