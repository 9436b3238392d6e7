def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: float(''))  # expect: ValueError could not convert string to float: ''
attempt(lambda: float('abc'))  # expect: ValueError could not convert string to float: 'abc'
attempt(lambda: float('1__0'))  # expect: ValueError could not convert string to float: '1__0'
attempt(lambda: float('_1'))  # expect: ValueError could not convert string to float: '_1'
attempt(lambda: float('1_'))  # expect: ValueError could not convert string to float: '1_'
attempt(lambda: float('1._5'))  # expect: ValueError could not convert string to float: '1._5'
attempt(lambda: float('1e'))  # expect: ValueError could not convert string to float: '1e'
attempt(lambda: float('.'))  # expect: ValueError could not convert string to float: '.'
attempt(lambda: float('0x10'))  # expect: ValueError could not convert string to float: '0x10'
attempt(lambda: float('1 2'))  # expect: ValueError could not convert string to float: '1 2'
attempt(lambda: float(None))  # expect: TypeError float() argument must be a string or a real number, not 'NoneType'
attempt(lambda: float([]))  # expect: TypeError float() argument must be a string or a real number, not 'list'
