import inspect


# says what it does
def f(a,
      b):
    """doc"""
    return a


class K:
    def m(self):
        return [i
                for i in range(3)]


def outer():
    class Inner:
        y = 1
    return Inner


double = lambda x: 2 * x
for thing in (f, K, K.m, outer(), double):
    print(inspect.getsource(thing), end="")
    print(inspect.getsourcelines(thing)[1], inspect.getcomments(thing))
exec("def made(): pass")
for thing in (made, len, 5):
    try:
        print(inspect.getsource(thing))
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)
# expect: def f(a,
# expect:       b):
# expect:     """doc"""
# expect:     return a
# expect: 5 # says what it does
# expect: 
# expect: class K:
# expect:     def m(self):
# expect:         return [i
# expect:                 for i in range(3)]
# expect: 11 None
# expect:     def m(self):
# expect:         return [i
# expect:                 for i in range(3)]
# expect: 12 None
# expect:     class Inner:
# expect:         y = 1
# expect: 18 None
# expect: double = lambda x: 2 * x
# expect: 23 None
# expect: OSError could not get source code
# expect: TypeError module, class, method, function, traceback, frame, or code object was expected, got builtin_function_or_method
# expect: TypeError module, class, method, function, traceback, frame, or code object was expected, got int
