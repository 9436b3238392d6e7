import itertools
print(list(itertools.product('ab', [1, 2])), list(itertools.product([0, 1], repeat=2)), list(itertools.product()), list(itertools.product('ab', [])))
print(list(itertools.permutations('abc', 2)), len(list(itertools.permutations(range(5)))), list(itertools.permutations([1], 2)))
print(list(itertools.combinations('abcd', 2)), list(itertools.combinations('ab', 3)), list(itertools.combinations([], 0)))
print(list(itertools.combinations_with_replacement('abc', 2)))

# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] []
# expect: [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] 120 []
# expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [] [()]
# expect: [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')]
