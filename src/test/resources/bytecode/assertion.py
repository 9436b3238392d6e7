def f(x):
    assert x
    assert x and y, f"m{x}"
    assert not x, (1,
                   2)
