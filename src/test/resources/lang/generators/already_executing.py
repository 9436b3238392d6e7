def g():
    yield next(x)
x = g()
next(x)
# raises: ValueError: generator already executing
