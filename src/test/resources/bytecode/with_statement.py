def f(x):
    with a as b, c:
        if x: return b
    while x:
        with (open(x) as y):
            if y: break
            continue
