def f(a, *rest, k=1, **kw):
    def g():
        return a, rest, k, kw
    return g()
print(f(1, 2, k=3, z=4))  # expect: (1, (2,), 3, {'z': 4})
