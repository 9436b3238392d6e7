import itertools
it = iter(range(10))
print(list(itertools.islice(it, 0, 4, 3)), next(it))  # expect: [0, 3] 4
