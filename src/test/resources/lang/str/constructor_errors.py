def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: str(5, 'utf-8'))  # expect: TypeError decoding to str: need a bytes-like object, int found
attempt(lambda: str('a', 'utf-8'))  # expect: TypeError decoding str is not supported
attempt(lambda: str(1, 2))  # expect: TypeError str() argument 'encoding' must be str, not int
attempt(lambda: str(b'\xff', 'utf-8'))  # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
attempt(lambda: str(x=1))  # expect: TypeError str() got an unexpected keyword argument 'x'
attempt(lambda: str(1, 2, 3, 4))  # expect: TypeError str expected at most 3 arguments, got 4
