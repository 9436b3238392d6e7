def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: -'a')  # expect: TypeError bad operand type for unary -: 'str'
attempt(lambda: ~1.5)  # expect: TypeError bad operand type for unary ~: 'float'
