def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'abc'[3])  # expect: IndexError string index out of range
attempt(lambda: 'abc'[-4])  # expect: IndexError string index out of range
attempt(lambda: ''[0])  # expect: IndexError string index out of range
attempt(lambda: 'abc'.lower()['a'])  # expect: TypeError string indices must be integers, not 'str'
attempt(lambda: 'abc'.lower()[1.0])  # expect: TypeError string indices must be integers, not 'float'
attempt(lambda: 'abc'[10**30])  # expect: IndexError cannot fit 'int' into an index-sized integer
attempt(lambda: 'abc'.lower()[None])  # expect: TypeError string indices must be integers, not 'NoneType'
