def f(a: int, b: str = 'x') -> float:
    "doc"
print(f.__name__, f.__qualname__, f.__module__, f.__doc__)  # expect: f f __main__ doc
print(f.__annotations__)  # expect: {'a': <class 'int'>, 'b': <class 'str'>, 'return': <class 'float'>}
f.tag = 3
print(f.tag, f.__dict__)  # expect: 3 {'tag': 3}
f.__name__ = 'g'
print(f.__name__)  # expect: g
