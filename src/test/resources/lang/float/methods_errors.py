def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: float('inf').as_integer_ratio())  # expect: OverflowError cannot convert Infinity to integer ratio
attempt(lambda: float('nan').as_integer_ratio())  # expect: ValueError cannot convert NaN to integer ratio
