def f(x):
    while 1:
        if x: break
    if 0: g()
    if None is None: h()
    y = 1 and x or "" and z
    return 5 if __debug__ else 6
