def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: round(float('inf')))  # expect: OverflowError cannot convert float infinity to integer
attempt(lambda: round(float('nan')))  # expect: ValueError cannot convert float NaN to integer
attempt(lambda: round(1.7e308, -308))  # expect: OverflowError rounded value too large to represent
attempt(lambda: round(1.5, 'a'))  # expect: TypeError 'str' object cannot be interpreted as an integer
