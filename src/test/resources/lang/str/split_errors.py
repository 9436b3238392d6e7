def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.split(''))  # expect: ValueError empty separator
attempt(lambda: 'a'.split(1))  # expect: TypeError must be str or None, not int
attempt(lambda: 'a'.split(None, 'x'))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: 'a'.rsplit(''))  # expect: ValueError empty separator
