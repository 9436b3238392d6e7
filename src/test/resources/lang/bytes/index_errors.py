def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'abc'[5])  # expect: IndexError index out of range
attempt(lambda: b'abc'.lower()['a'])  # expect: TypeError byte indices must be integers or slices, not str
attempt(lambda: bytearray(b'a')[5])  # expect: IndexError bytearray index out of range
attempt(lambda: 'a' in b'abc')  # expect: TypeError a bytes-like object is required, not 'str'
attempt(lambda: 256 in b'a')  # expect: ValueError byte must be in range(0, 256)
