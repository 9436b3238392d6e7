def f(x):
    return (i for i in x if i), all(i for i in x), any(i for i in x), tuple(i for i in x)
