def f(a: 'A' = 1, *args: int, b: str = 'x', **kw: dict) -> None: pass
print(f.__annotations__)
print(f.__defaults__, f.__kwdefaults__)
# expect: {'a': 'A', 'args': <class 'int'>, 'b': <class 'str'>, 'kw': <class 'dict'>, 'return': None}
# expect: (1,) {'b': 'x'}
