def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.replace('a'))  # expect: TypeError replace() takes at least 2 positional arguments (1 given)
attempt(lambda: 'a'.replace(1, 'b'))  # expect: TypeError replace() argument 1 must be str, not int
attempt(lambda: 'a'.replace('a', 2))  # expect: TypeError replace() argument 2 must be str, not int
attempt(lambda: 'a'.replace('a', 'b', 'c'))  # expect: TypeError 'str' object cannot be interpreted as an integer
