import itertools
print(list(itertools.batched('abcde', 2)), list(itertools.pairwise([1, 2, 3])), list(itertools.pairwise([1])))
for f in (lambda: itertools.batched('a', 0), lambda: list(itertools.batched('abc', 2, strict=True))):
    try:
        f()
    except ValueError as e:
        print(e)

# expect: [('a', 'b'), ('c', 'd'), ('e',)] [(1, 2), (2, 3)] []
# expect: n must be at least one
# expect: batched(): incomplete batch
