def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int(''))  # expect: ValueError invalid literal for int() with base 10: ''
attempt(lambda: int('abc'))  # expect: ValueError invalid literal for int() with base 10: 'abc'
attempt(lambda: int('1.5'))  # expect: ValueError invalid literal for int() with base 10: '1.5'
attempt(lambda: int('1__0'))  # expect: ValueError invalid literal for int() with base 10: '1__0'
attempt(lambda: int('_1'))  # expect: ValueError invalid literal for int() with base 10: '_1'
attempt(lambda: int('1_'))  # expect: ValueError invalid literal for int() with base 10: '1_'
attempt(lambda: int('0x'))  # expect: ValueError invalid literal for int() with base 10: '0x'
attempt(lambda: int('08', 0))  # expect: ValueError invalid literal for int() with base 0: '08'
attempt(lambda: int('2', 2))  # expect: ValueError invalid literal for int() with base 2: '2'
attempt(lambda: int('0b2', 0))  # expect: ValueError invalid literal for int() with base 0: '0b2'
attempt(lambda: int('1', 37))  # expect: ValueError int() base must be >= 2 and <= 36, or 0
attempt(lambda: int('1', 1))  # expect: ValueError int() base must be >= 2 and <= 36, or 0
