i = memoryview(bytearray(8)).cast("i")
i[0] = -5
print(i.tolist(), i.tobytes(), i[1], i.itemsize, i.shape, i.strides)
for v in (2**31, 1.5):
    try: i[0] = v
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
d = memoryview(bytearray(16)).cast("d")
d[1] = 2.5
print(d.tolist(), d.format)
z = memoryview(bytes(range(12))).cast("B", (3, 4))
print(z.tolist(), z[1, 2], z.tobytes("F"), z.ndim, z.c_contiguous, z.f_contiguous)
for f in (lambda: z[0], lambda: z[5, 0], lambda: z[1, 2, 3], lambda: memoryview(b"abc").cast("I"),
          lambda: memoryview(b"ab").cast("xx"), lambda: i.cast("d"), lambda: memoryview(b"a").cast("B", (2,))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c = memoryview(b"abc").cast("c")
print(c[0], c.tolist(), memoryview(b"\x01\x00").cast("?").tolist())
# expect: [-5, 0] b'\xfb\xff\xff\xff\x00\x00\x00\x00' 0 4 (2,) (4,)
# expect: ValueError memoryview: invalid value for format 'i'
# expect: TypeError memoryview: invalid type for format 'i'
# expect: [0.0, 2.5] d
# expect: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]] 6 b'\x00\x04\x08\x01\x05\t\x02\x06\n\x03\x07\x0b' 2 True False
# expect: NotImplementedError multi-dimensional sub-views are not implemented
# expect: IndexError index out of bounds on dimension 1
# expect: TypeError cannot index 2-dimension view with 3-element tuple
# expect: TypeError memoryview: length is not a multiple of itemsize
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
# expect: TypeError memoryview: cannot cast between two non-byte formats
# expect: TypeError memoryview: product(shape) * itemsize != buffer size
# expect: b'a' [b'a', b'b', b'c'] [True, False]
