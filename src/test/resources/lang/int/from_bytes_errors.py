def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int.from_bytes('ab'))  # expect: TypeError cannot convert 'str' object to bytes
attempt(lambda: int.from_bytes(b'a', 'x'))  # expect: ValueError byteorder must be either 'little' or 'big'
