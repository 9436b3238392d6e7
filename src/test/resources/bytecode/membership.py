def f(x):
    return x in [1, 2], x in {1, 2}, x not in [a, x], [i for i in [1, 2, 3]]
