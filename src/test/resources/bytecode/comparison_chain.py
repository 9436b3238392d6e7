def f(a, b, c):
    if a < b <= c:
        return 1
    if not a == b != c:
        return 2
    return a < b < c
