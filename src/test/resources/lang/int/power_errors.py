def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 0**-1)  # expect: ZeroDivisionError zero to a negative power
