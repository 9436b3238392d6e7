def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: float.from_number('1'))  # expect: TypeError must be real number, not str
