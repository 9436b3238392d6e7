for f, a, k in ((len, (), {}), (len, (1, 2), {}), (abs, (), {}), (isinstance, (1,), {}), (getattr, (1,), {}),
                (sorted, (), {}), (len, (), {'obj': 1}), (callable, (1, 2), {}), (chr, ('a',), {})):
    try:
        f(*a, **k)
    except TypeError as e:
        print(e)
# expect: len() takes exactly one argument (0 given)
# expect: len() takes exactly one argument (2 given)
# expect: abs() takes exactly one argument (0 given)
# expect: isinstance expected 2 arguments, got 1
# expect: getattr expected at least 2 arguments, got 1
# expect: sorted expected 1 argument, got 0
# expect: len() takes no keyword arguments
# expect: callable() takes exactly one argument (2 given)
# expect: 'str' object cannot be interpreted as an integer
