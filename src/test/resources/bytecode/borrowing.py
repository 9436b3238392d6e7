def f(a, b):
    a = g(a, b)
    b = a
    h(a, (a := 1))
    return a if b else b
