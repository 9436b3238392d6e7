def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'a'.center(5, '*'))  # expect: TypeError center() argument 2 must be a byte string of length 1, not str
attempt(lambda: b'a'.center(5, b'**'))  # expect: TypeError center(): argument 2 must be a byte string of length 1, not a bytes object of length 2
