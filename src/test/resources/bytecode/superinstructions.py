def f(a, b, c):
    x = a
    y, z = b, c
    a = b
    return x, y, z
