def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a' < 1)  # expect: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: 'a' >= None)  # expect: TypeError '>=' not supported between instances of 'str' and 'NoneType'
