def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: bytearray(None))  # expect: TypeError cannot convert 'NoneType' object to bytearray
