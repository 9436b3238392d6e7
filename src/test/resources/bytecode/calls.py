def f(x):
    f(); f(1, a=2); f(*x); f(1, *x, 2, **x, k=1)
    x.m(1); x.m(1, a=2); x.m(*x); x.a.b.c(); f(i for i in x)
