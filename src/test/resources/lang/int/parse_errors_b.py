def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int('- 1'))  # expect: ValueError invalid literal for int() with base 10: '- 1'
attempt(lambda: int('1 2'))  # expect: ValueError invalid literal for int() with base 10: '1 2'
attempt(lambda: int('a\nb'))  # expect: ValueError invalid literal for int() with base 10: 'a\nb'
attempt(lambda: int(None))  # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
attempt(lambda: int('1', None))  # expect: TypeError 'NoneType' object cannot be interpreted as an integer
attempt(lambda: int(1.5, 10))  # expect: TypeError int() can't convert non-string with explicit base
attempt(lambda: int([], 5))  # expect: TypeError int() can't convert non-string with explicit base
attempt(lambda: int(b'\xff'))  # expect: ValueError invalid literal for int() with base 10: b'\xff'
attempt(lambda: int('\ud800'))  # expect: ValueError invalid literal for int() with base 10: '\ud800'
