def f(x):
    a = yield
    b = yield a
    try:
        c = yield from b
    finally:
        yield 1
    return c
