def t(x):
    print(x, end=' ')
    return x
def f(*a, **k): pass
f(t(1), *[t(2)], t(3), k=t(4), **{'z': t(5)})
print()
# expect: 1 2 3 4 5 
