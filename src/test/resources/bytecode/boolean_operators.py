def f(a, b, c):
    if a and b or not c:
        return a or b and c
    return not (a and b), (a if b else c)
