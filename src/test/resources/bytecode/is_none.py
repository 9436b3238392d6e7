def f(x):
    if x is None: return 1
    if x is not None and x: return 2
    return x is None
