import array

view = memoryview(array.array('i', [1, 2, 3, 4]))
print(view.format, view.itemsize, view.nbytes, view.shape, view.strides, view.tolist())
view[0] = 100
view[1:3] = array.array('i', [7, 8])
print(view.obj, view[::-1].tolist(), view[::2].tobytes())
cube = memoryview(bytes(range(24))).cast('B', [2, 3, 4])
print(cube.shape, cube.strides, cube[1, 2, 3], cube.tolist()[1][0])
print(memoryview(b'\0\1').cast('?').tolist(), memoryview(b'abcd').cast('c').tolist())
for wrong in (lambda: view.cast('f'), lambda: cube[0], lambda: cube[0, 0, 9], lambda: hash(view),
              lambda: memoryview(b'abc').cast('i')):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
# expect: i 4 16 (4,) (4,) [1, 2, 3, 4]
# expect: array('i', [100, 7, 8, 4]) [4, 8, 7, 100] b'd\x00\x00\x00\x08\x00\x00\x00'
# expect: (2, 3, 4) (12, 4, 1) 23 [12, 13, 14, 15]
# expect: [False, True] [b'a', b'b', b'c', b'd']
# expect: TypeError memoryview: cannot cast between two non-byte formats
# expect: NotImplementedError multi-dimensional sub-views are not implemented
# expect: IndexError index out of bounds on dimension 3
# expect: ValueError cannot hash writable memoryview object
# expect: TypeError memoryview: length is not a multiple of itemsize
