import inspect
def f(a, /, b: int = 3, *args, c, d=None, **kw) -> str: pass
print(inspect.signature(f), list(inspect.signature(f).parameters), inspect.isfunction(f))
print(inspect.signature(f).bind(1, 2, c=3).arguments)
print(inspect.cleandoc('a\n   b\n    c'), inspect.getfullargspec(lambda x, y=1: 0).args)
# expect: (a, /, b: int = 3, *args, c, d=None, **kw) -> str ['a', 'b', 'args', 'c', 'd', 'kw'] True
# expect: {'a': 1, 'b': 2, 'c': 3}
# expect: a
# expect: b
# expect:  c ['x', 'y']
