def f(x):
    match x:
        case {'a': 1, **rest}: return ('a1', rest)
        case {'b': v}: return ('b', v)
        case {}: return 'mapping'
        case _: return 'no'
print([f(x) for x in ({'a': 1, 'z': 2}, {'b': 3, 'c': 4}, {'q': 1}, [], 1)])
# expect: [('a1', {'z': 2}), ('b', 3), 'mapping', 'no', 'no']
