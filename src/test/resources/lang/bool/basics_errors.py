def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: bool(1, 2))  # expect: TypeError bool expected at most 1 argument, got 2
attempt(lambda: bool(x=1))  # expect: TypeError bool() takes no keyword arguments
