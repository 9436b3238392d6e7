def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1 + 'a')  # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: 1 - None)  # expect: TypeError unsupported operand type(s) for -: 'int' and 'NoneType'
attempt(lambda: 1 * {})  # expect: TypeError unsupported operand type(s) for *: 'int' and 'dict'
attempt(lambda: 1 ** 'a')  # expect: TypeError unsupported operand type(s) for ** or pow(): 'int' and 'str'
attempt(lambda: 1 // 'a')  # expect: TypeError unsupported operand type(s) for //: 'int' and 'str'
attempt(lambda: 1 % 'a')  # expect: TypeError unsupported operand type(s) for %: 'int' and 'str'
attempt(lambda: 1 @ 2)  # expect: TypeError unsupported operand type(s) for @: 'int' and 'int'
