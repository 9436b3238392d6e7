def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'hello'.index('x'))  # expect: ValueError substring not found
attempt(lambda: 'hello'.rindex('x'))  # expect: ValueError substring not found
attempt(lambda: 'hello'.find(1))  # expect: TypeError find() argument 1 must be str, not int
attempt(lambda: 'hello'.find('a', 'b'))  # expect: TypeError slice indices must be integers or None or have an __index__ method
attempt(lambda: 'hello'.find())  # expect: TypeError find expected at least 1 argument, got 0
attempt(lambda: 'hello'.find(sub='h'))  # expect: TypeError str.find() takes no keyword arguments
