def f(**kw): kw['new'] = 1; return kw
d = {'b': 1, 'a': 2}
print(f(**d), d)
def g(*a): return a
l = [1]; print(g(*l, *l), g(*range(3)), g(*'ab'), g(*{'k': 1}))
# expect: {'b': 1, 'a': 2, 'new': 1} {'b': 1, 'a': 2}
# expect: (1, 1) (0, 1, 2) ('a', 'b') ('k',)
