def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 10**400 / 3)  # expect: OverflowError integer division result too large for a float
attempt(lambda: 1 / 0)  # expect: ZeroDivisionError division by zero
