def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'\xff'.decode())  # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
attempt(lambda: b'ab\xe2\x82'.decode())  # expect: UnicodeDecodeError 'utf-8' codec can't decode bytes in position 2-3: unexpected end of data
attempt(lambda: b'\xe2\x28\xa1'.decode())  # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte
attempt(lambda: b'\xc0\x80'.decode())  # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte
attempt(lambda: b'\xe9'.decode('ascii'))  # expect: UnicodeDecodeError 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
attempt(lambda: b'a'.decode('utf-16'))  # expect: UnicodeDecodeError 'utf-16-le' codec can't decode byte 0x61 in position 0: truncated data
attempt(lambda: b'\x00\xd8'.decode('utf-16-le'))  # expect: UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data
attempt(lambda: b'a'.decode('nope'))  # expect: LookupError unknown encoding: nope
attempt(lambda: b'\xff'.decode('utf-8', 'nope'))  # expect: LookupError unknown error handler name 'nope'
