a = {1, 2, 3}; b = {2, 3, 4}
print(a & b, a | b, a - b, a ^ b, a <= b, a.isdisjoint({9}), frozenset(a) == a)
d = {'a': 1} | {'b': 2}; d |= {'c': 3}
print(d, list(d.items()), d.get('z', 0), d.pop('a'), d.setdefault('q', []), list(reversed(d)))
print({**d}, dict(zip('xy', [1, 2])), {k: v for k, v in d.items() if v})
# expect: {2, 3} {1, 2, 3, 4} {1} {1, 4} False True True
# expect: {'b': 2, 'c': 3, 'q': []} [('a', 1), ('b', 2), ('c', 3)] 0 1 [] ['q', 'c', 'b']
# expect: {'b': 2, 'c': 3, 'q': []} {'x': 1, 'y': 2} {'b': 2, 'c': 3}
