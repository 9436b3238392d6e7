print({**{'a': 1}, 'b': 2, **{'a': 3}}, {k: v for k, v in zip('ab', range(2))})  # expect: {'a': 3, 'b': 2} {'a': 0, 'b': 1}
def f(**kw):
    return kw
print(f(**{'x': 1}, y=2))  # expect: {'x': 1, 'y': 2}
