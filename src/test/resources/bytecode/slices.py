def f(x, a, b):
    x[1:2] = x[a:b]
    x[a:b] += x[::2]
    del x[a:b], x[1:]
    return x[a:b:2], x[:, a], x[...]
