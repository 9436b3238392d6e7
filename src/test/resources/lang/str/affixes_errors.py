def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.startswith(1))  # expect: TypeError startswith first arg must be str or a tuple of str, not int
attempt(lambda: 'a'.startswith((1,)))  # expect: TypeError tuple for startswith must only contain str, not int
attempt(lambda: 'a'.endswith(None))  # expect: TypeError endswith first arg must be str or a tuple of str, not NoneType
attempt(lambda: 'a'.removeprefix(1))  # expect: TypeError removeprefix() argument must be str, not int
attempt(lambda: 'a'.removesuffix(None))  # expect: TypeError removesuffix() argument must be str, not None
