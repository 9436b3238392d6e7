def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.center(5, 'xx'))  # expect: TypeError The fill character must be exactly one character long
attempt(lambda: 'a'.center(5, 1))  # expect: TypeError The fill character must be a unicode character, not int
attempt(lambda: 'a'.ljust('x'))  # expect: TypeError 'str' object cannot be interpreted as an integer
