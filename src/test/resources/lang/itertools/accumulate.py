import itertools, operator
print(list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.accumulate([1, 2], initial=10)), list(itertools.accumulate([])), list(itertools.accumulate([], initial=0)), list(itertools.accumulate([3, 1, 4, 1, 5], max)))

# expect: [1, 3, 6] [1, 2, 6] [10, 11, 13] [] [0] [3, 3, 4, 4, 5]
