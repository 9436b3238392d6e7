import functools
def f(*a, **k):
    return a, k
p = functools.partial(f, 1, x=2)
print(p(3, y=4), p(x=9), p.args, p.keywords, p.func is f)
q = functools.partial(p, 5, x=6)
print(q(), q.args, q.keywords)
print(functools.partial(int, base=2)('101'))
for g in (lambda: functools.partial(), lambda: functools.partial(5)):
    try:
        g()
    except TypeError as e:
        print(e)

# expect: ((1, 3), {'x': 2, 'y': 4}) ((1,), {'x': 9}) (1,) {'x': 2} True
# expect: ((1, 5), {'x': 6}) (1, 5) {'x': 6}
# expect: 5
# expect: type 'partial' takes at least one argument
# expect: the first argument must be callable
