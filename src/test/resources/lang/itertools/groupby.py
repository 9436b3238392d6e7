import itertools
print([(k, list(g)) for k, g in itertools.groupby('aabbbc')])  # expect: [('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('c', ['c'])]
print([(k, len(list(g))) for k, g in itertools.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])  # expect: [(1, 2), (0, 2), (1, 1)]
it = itertools.groupby('aab')
k, g = next(it)
k2, g2 = next(it)
print(k, list(g), k2, list(g2), list(it))  # expect: a [] b ['b'] []
