def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: round(5, 1.0))  # expect: TypeError 'float' object cannot be interpreted as an integer
