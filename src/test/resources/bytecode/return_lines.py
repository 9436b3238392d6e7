def f(x):
    if x:
        return (1,
                2)
    elif y:
        return
    return None
