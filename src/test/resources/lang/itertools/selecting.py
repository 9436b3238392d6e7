import itertools
print(list(itertools.compress('abcd', [1, 0, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.filterfalse(None, [0, 1, 2])), list(itertools.filterfalse(lambda x: x % 2, range(5))), list(itertools.starmap(pow, [(2, 3), (3, 2)])))

# expect: ['a', 'c'] [3, 1] [1, 2] [0] [0, 2, 4] [8, 9]
