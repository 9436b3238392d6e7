print(list(zip([1, 2], 'ab')), list(enumerate('xy', 1)), list(map(str, [1])), list(filter(None, [0, 1])), list(reversed([1, 2])))
print(any(x > 1 for x in [1, 2]), all([]), sum([[1], [2]], []), list(range(10, 0, -3)), dict(enumerate('a')))
it = iter([1, 2, 3]); print(next(it), list(it)); print(list(iter(lambda: 5, 5)))
# expect: [(1, 'a'), (2, 'b')] [(1, 'x'), (2, 'y')] ['1'] [1] [2, 1]
# expect: True True [1, 2] [10, 7, 4, 1] {0: 'a'}
# expect: 1 [2, 3]
# expect: []
