def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: float.fromhex('0x1p1024'))  # expect: OverflowError hexadecimal value too large to represent as a float
attempt(lambda: float.fromhex('xyz'))  # expect: ValueError invalid hexadecimal floating-point string
attempt(lambda: float.fromhex(''))  # expect: ValueError invalid hexadecimal floating-point string
