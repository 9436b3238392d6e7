def f(x):
    while x:
        if a: continue
        if b: break
        x -= 1
    else:
        return 1
