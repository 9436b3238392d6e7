def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int(1, 2, 3))  # expect: TypeError int expected at most 2 arguments, got 3
attempt(lambda: int(x=1))  # expect: TypeError int() got an unexpected keyword argument 'x'
attempt(lambda: int(base=3))  # expect: TypeError int() missing string argument
attempt(lambda: int('5', base=8, foo=1))  # expect: TypeError int() takes at most 2 arguments (3 given)
attempt(lambda: int({}))  # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'dict'
