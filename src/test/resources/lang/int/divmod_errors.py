def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: divmod(1, 0))  # expect: ZeroDivisionError division by zero
