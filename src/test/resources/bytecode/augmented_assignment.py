def f(x, i):
    x += 1
    x.y -= 2
    x[i] *= 3
    x[i].y @= x
