print(list(zip()), list(zip('ab', range(5))), list(zip([1], [2], [3])), dict(zip('ab', 'cd')))
print(list(zip(*[(1, 2), (3, 4)])))
it = iter(range(6))
print(list(zip(it, it)))

# expect: [] [('a', 0), ('b', 1)] [(1, 2, 3)] {'a': 'c', 'b': 'd'}
# expect: [(1, 3), (2, 4)]
# expect: [(0, 1), (2, 3), (4, 5)]
