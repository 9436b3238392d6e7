def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.count(1))  # expect: TypeError count() argument 1 must be str, not int
