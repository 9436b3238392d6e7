def f(a, *rest, **kw):
    return a, rest, kw
print(f(1))  # expect: (1, (), {})
print(f(1, 2, 3, x=4))  # expect: (1, (2, 3), {'x': 4})
print(f(*[1, 2], **{'y': 5}))  # expect: (1, (2,), {'y': 5})
