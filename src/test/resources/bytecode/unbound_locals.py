def f(x):
    if x:
        y = 1
    print(y)
    del y
    try:
        z = 1
    except E:
        pass
    return z, y
