def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1 << -1)  # expect: ValueError negative shift count
attempt(lambda: 1 >> -1)  # expect: ValueError negative shift count
