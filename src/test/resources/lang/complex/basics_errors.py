def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: (1+2j) < 1)  # expect: TypeError '<' not supported between instances of 'complex' and 'int'
attempt(lambda: 1j / 0)  # expect: ZeroDivisionError division by zero
attempt(lambda: 0j ** -1)  # expect: ZeroDivisionError zero to a negative or complex power
attempt(lambda: complex('abc'))  # expect: ValueError complex() arg is a malformed string
attempt(lambda: complex('1+2'))  # expect: ValueError complex() arg is a malformed string
attempt(lambda: complex('1+2j', 1))  # expect: TypeError complex() argument 'real' must be a real number, not str
attempt(lambda: complex(1, 'a'))  # expect: TypeError complex() argument 'imag' must be a real number, not str
attempt(lambda: complex(None))  # expect: TypeError complex() argument must be a string or a number, not NoneType
attempt(lambda: int(1j))  # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
attempt(lambda: (1+2j) % 2)  # expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
attempt(lambda: (1+2j) // 2)  # expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
