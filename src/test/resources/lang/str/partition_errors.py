def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.partition(''))  # expect: ValueError empty separator
attempt(lambda: 'a'.partition(1))  # expect: TypeError must be str, not int
attempt(lambda: 'a'.rpartition(None))  # expect: TypeError must be str, not NoneType
