for f in (lambda: iter(5), lambda: list(None), lambda: iter(5, 6), lambda: next(5), lambda: 1 in 5, lambda: [*5]):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
# expect: iter(v, w): v must be callable
# expect: 'int' object is not an iterator
# expect: argument of type 'int' is not a container or iterable
# expect: Value after * must be an iterable, not int
