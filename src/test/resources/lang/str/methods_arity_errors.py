def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.upper(1))  # expect: TypeError str.upper() takes no arguments (1 given)
attempt(lambda: 'a'.lower(x=1))  # expect: TypeError str.lower() takes no keyword arguments
attempt(lambda: 'a'.join())  # expect: TypeError str.join() takes exactly one argument (0 given)
attempt(lambda: 'a'.join('b', 'c'))  # expect: TypeError str.join() takes exactly one argument (2 given)
attempt(lambda: 'a'.center())  # expect: TypeError center expected at least 1 argument, got 0
attempt(lambda: 'a'.partition())  # expect: TypeError str.partition() takes exactly one argument (0 given)
attempt(lambda: 'a'.format_map())  # expect: TypeError str.format_map() takes exactly one argument (0 given)
attempt(lambda: str.upper())  # expect: TypeError unbound method str.upper() needs an argument
attempt(lambda: str.upper(5))  # expect: TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
