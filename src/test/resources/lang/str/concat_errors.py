def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a' + 1)  # expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: 1 + 'a')  # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: 'a' + None)  # expect: TypeError can only concatenate str (not "NoneType") to str
attempt(lambda: 'a' + b'b')  # expect: TypeError can only concatenate str (not "bytes") to str
attempt(lambda: 'a' * 1.5)  # expect: TypeError can't multiply sequence by non-int of type 'float'
attempt(lambda: 'a' * 'b')  # expect: TypeError can't multiply sequence by non-int of type 'str'
attempt(lambda: 'a' - 'b')  # expect: TypeError unsupported operand type(s) for -: 'str' and 'str'
attempt(lambda: [1] * 'a')  # expect: TypeError can't multiply sequence by non-int of type 'str'
attempt(lambda: 'a' * [1])  # expect: TypeError can't multiply sequence by non-int of type 'list'
attempt(lambda: 'a' + ['b'])  # expect: TypeError can only concatenate str (not "list") to str
attempt(lambda: ['b'] + 'a')  # expect: TypeError can only concatenate list (not "str") to list
attempt(lambda: 'a' * 10**30)  # expect: OverflowError cannot fit 'int' into an index-sized integer
