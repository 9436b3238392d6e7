x = 1
def f():
    global x
    y = x
    def g():
        nonlocal y
        y += 1
        del y
    return g
