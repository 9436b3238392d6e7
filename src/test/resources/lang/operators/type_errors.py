import operator
for f in (lambda: 1 + 'a', lambda: 'a' + 1, lambda: [] + (), lambda: -'a', lambda: ~1.5, lambda: 1 < 'a',
          lambda: 5 in 5, lambda: len(5), lambda: iter(5), lambda: (lambda n: n[0])(5), lambda: {}.x, lambda: list('a')['a'],
          lambda: hash([]), lambda: {[]: 1}, lambda: next(5), lambda: int('x')):
    try: f()
    except Exception as e: print(type(e).__name__ + ':', e)
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError: can only concatenate str (not "int") to str
# expect: TypeError: can only concatenate list (not "tuple") to list
# expect: TypeError: bad operand type for unary -: 'str'
# expect: TypeError: bad operand type for unary ~: 'float'
# expect: TypeError: '<' not supported between instances of 'int' and 'str'
# expect: TypeError: argument of type 'int' is not a container or iterable
# expect: TypeError: object of type 'int' has no len()
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: 'int' object is not subscriptable
# expect: AttributeError: 'dict' object has no attribute 'x'
# expect: TypeError: list indices must be integers or slices, not str
# expect: TypeError: unhashable type: 'list'
# expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError: 'int' object is not an iterator
# expect: ValueError: invalid literal for int() with base 10: 'x'
