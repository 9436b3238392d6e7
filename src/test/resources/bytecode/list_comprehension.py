def f(x):
    y = [i for i in x if i]
    return [[i * j for j in y] for i in x for k in [i]]
