def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1 & 1.5)  # expect: TypeError unsupported operand type(s) for &: 'int' and 'float'
