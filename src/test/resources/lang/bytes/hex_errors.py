def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: bytes.fromhex('4'))  # expect: ValueError fromhex() arg must contain an even number of hexadecimal digits
attempt(lambda: bytes.fromhex('zz'))  # expect: ValueError non-hexadecimal number found in fromhex() arg at position 0
attempt(lambda: bytes.fromhex('4 1'))  # expect: ValueError non-hexadecimal number found in fromhex() arg at position 1
attempt(lambda: bytes.fromhex(1))  # expect: TypeError fromhex() argument must be str or bytes-like, not int
attempt(lambda: b'a'.hex('xx'))  # expect: ValueError sep must be length 1.
attempt(lambda: b'a'.hex(1))  # expect: TypeError object of type 'int' has no len()
