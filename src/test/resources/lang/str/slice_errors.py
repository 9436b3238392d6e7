def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'abc'[::0])  # expect: ValueError slice step cannot be zero
attempt(lambda: 'abc'['a':])  # expect: TypeError slice indices must be integers or None or have an __index__ method
