def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 10**400 + 1.0)  # expect: OverflowError int too large to convert to float
attempt(lambda: 1.0 * 10**400)  # expect: OverflowError int too large to convert to float
