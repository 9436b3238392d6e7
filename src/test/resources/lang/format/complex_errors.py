def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: format(1j, '=10'))  # expect: ValueError '=' alignment flag is not allowed in complex format specifier
attempt(lambda: format(1j, '010'))  # expect: ValueError Zero padding is not allowed in complex format specifier
attempt(lambda: format(1j, 'd'))  # expect: ValueError Unknown format code 'd' for object of type 'complex'
