def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1.5 < 'a')  # expect: TypeError '<' not supported between instances of 'float' and 'str'
