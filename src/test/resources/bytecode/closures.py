def f(a, b):
    def g(c=b, *d, e=1, **k):
        return lambda: (a, c, d, e, k)
    b = 2
    return g
