from array import array

for owner in (bytearray(b'abc'), array('b', b'abc')):
    view = memoryview(owner)
    part = view[1:]
    view.release()
    try:
        owner.append(1)
    except BufferError as e:
        print(e)
    del part
    owner.append(1)
    print(owner)
    with memoryview(owner) as m:
        m[0] = 65
    owner.pop()
    print(owner)
# expect: Existing exports of data: object cannot be re-sized
# expect: bytearray(b'abc\x01')
# expect: bytearray(b'Abc')
# expect: cannot resize an array that is exporting buffers
# expect: array('b', [97, 98, 99, 1])
# expect: array('b', [65, 98, 99])
