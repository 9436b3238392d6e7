b = bytearray(b"abcdefgh")
v = memoryview(b)
v[0] = 90
v[1:3] = b"YX"
v[::-3] = b"123"
print(b, v[2:5].tobytes(), v[::2].tolist(), v[::2].contiguous, v[-3:][0])
for f in (lambda: v.__setitem__(slice(0, 2), b"abc"), lambda: v[99], lambda: v["a"], lambda: v.__delitem__(0), lambda: memoryview(b"x").__setitem__(0, 1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(memoryview(b"abcab").count(97), memoryview(b"abcab").index(97, 1), v == b, v[:3] == b[:3], memoryview(b"a") == "a")
print(hash(memoryview(b"abc")) == hash(b"abc"))
try: hash(v)
except ValueError as e: print(e)
# expect: bytearray(b'Z3Xd2fg1') b'Xd2' [90, 88, 50, 103] False 102
# expect: ValueError memoryview assignment: lvalue and rvalue have different structures
# expect: IndexError index out of bounds on dimension 1
# expect: TypeError memoryview: invalid slice key
# expect: TypeError cannot delete memory
# expect: TypeError cannot modify read-only memory
# expect: 2 3 True True False
# expect: True
# expect: cannot hash writable memoryview object
