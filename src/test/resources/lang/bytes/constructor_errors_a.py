def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: bytes('a'))  # expect: TypeError string argument without an encoding
attempt(lambda: bytes(-1))  # expect: ValueError negative count
attempt(lambda: bytes([256]))  # expect: ValueError bytes must be in range(0, 256)
attempt(lambda: bytes([-1]))  # expect: ValueError bytes must be in range(0, 256)
attempt(lambda: bytes(['a']))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: bytes(None))  # expect: TypeError cannot convert 'NoneType' object to bytes
attempt(lambda: bytes(1.5))  # expect: TypeError cannot convert 'float' object to bytes
attempt(lambda: bytes(1, 'utf-8'))  # expect: TypeError encoding without a string argument
attempt(lambda: bytes(b'a', 'utf-8'))  # expect: TypeError encoding without a string argument
attempt(lambda: bytes([1], errors='x'))  # expect: TypeError errors without a string argument
attempt(lambda: bytearray([300]))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: bytearray('a'))  # expect: TypeError string argument without an encoding
