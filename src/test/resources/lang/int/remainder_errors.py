def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 5 % 0)  # expect: ZeroDivisionError division by zero
