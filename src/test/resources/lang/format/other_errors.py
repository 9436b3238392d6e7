def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: format(None, 'd'))  # expect: TypeError unsupported format string passed to NoneType.__format__
attempt(lambda: format([1], '5'))  # expect: TypeError unsupported format string passed to list.__format__
attempt(lambda: format(b'a', 's'))  # expect: TypeError unsupported format string passed to bytes.__format__
