def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1 in 'abc')  # expect: TypeError 'in <string>' requires string as left operand, not int
attempt(lambda: None in 'abc')  # expect: TypeError 'in <string>' requires string as left operand, not NoneType
