def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.strip(1))  # expect: TypeError strip arg must be None or str
attempt(lambda: 'a'.lstrip(b'a'))  # expect: TypeError lstrip arg must be None or str
