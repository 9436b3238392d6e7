import itertools
print(list(itertools.islice(itertools.count(5), 3)), list(itertools.islice(itertools.count(1, -2), 3)), list(itertools.islice(itertools.count(0.5, 0.25), 3)))
print(itertools.count(), itertools.count(1, 2), next(itertools.count(10**20)))
try:
    itertools.count('a')
except TypeError as e:
    print(e)

# expect: [5, 6, 7] [1, -1, -3] [0.5, 0.75, 1.0]
# expect: count(0) count(1, 2) 100000000000000000000
# expect: a number is required
