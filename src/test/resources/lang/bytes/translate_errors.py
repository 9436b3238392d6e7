def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'a'.translate(b'x'))  # expect: ValueError translation table must be 256 characters long
attempt(lambda: bytes.maketrans(b'a', b'bc'))  # expect: ValueError maketrans arguments must have same length
