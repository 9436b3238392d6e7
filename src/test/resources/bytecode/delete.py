def f(a, b):
    del a, b.c, b[1], (d, e)
    global g
    del g
