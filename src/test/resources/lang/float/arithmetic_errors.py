def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1.5 + 'a')  # expect: TypeError unsupported operand type(s) for +: 'float' and 'str'
attempt(lambda: 1.5 / 0)  # expect: ZeroDivisionError division by zero
attempt(lambda: 1.5 // 0)  # expect: ZeroDivisionError division by zero
attempt(lambda: 1.5 % 0)  # expect: ZeroDivisionError division by zero
attempt(lambda: divmod(1.5, 0.0))  # expect: ZeroDivisionError division by zero
