def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int(float('inf')))  # expect: OverflowError cannot convert float infinity to integer
attempt(lambda: int(float('-inf')))  # expect: OverflowError cannot convert float infinity to integer
attempt(lambda: int(float('nan')))  # expect: ValueError cannot convert float NaN to integer
