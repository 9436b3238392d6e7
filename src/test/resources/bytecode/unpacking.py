def f(x):
    a, b = b, a = x
    (a, *b), [c, d] = x
    a, b, c = c, b, a
    for a, x.y in b:
        pass
    return [*a, 1], (*b, c), {*a, 2}, {**a, 'k': 1, **b}
