from collections import defaultdict
d = defaultdict(list)
d['a'].append(1)
d['a'].append(2)
print(d, d['z'], len(d), d.get('q'), 'q' in d)  # expect: defaultdict(<class 'list'>, {'a': [1, 2], 'z': []}) [] 2 None False
n = defaultdict(int, a=5)
n['a'] += 1
n['b'] += 1
print(n, dict(n), n.default_factory)  # expect: defaultdict(<class 'int'>, {'a': 6, 'b': 1}) {'a': 6, 'b': 1} <class 'int'>
print(repr(defaultdict()), defaultdict(None, {1: 2}))  # expect: defaultdict(None, {}) defaultdict(None, {1: 2})
