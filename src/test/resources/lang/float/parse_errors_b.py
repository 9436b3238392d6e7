def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: float(1j))  # expect: TypeError float() argument must be a string or a real number, not 'complex'
attempt(lambda: float(10**400))  # expect: OverflowError int too large to convert to float
attempt(lambda: float('infin'))  # expect: ValueError could not convert string to float: 'infin'
attempt(lambda: float(b'\xff'))  # expect: ValueError could not convert string to float: b'\xff'
attempt(lambda: float(1, 2))  # expect: TypeError float expected at most 1 argument, got 2
attempt(lambda: float(x=1))  # expect: TypeError float() takes no keyword arguments
