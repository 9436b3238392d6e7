def f(*a): pass
f(*5)
# raises: TypeError: __main__.f() argument after * must be an iterable, not int
