def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 0.0 ** -1)  # expect: ZeroDivisionError zero to a negative power
attempt(lambda: (-0.0) ** -1)  # expect: ZeroDivisionError zero to a negative power
attempt(lambda: pow(2.0, 3, 4))  # expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
