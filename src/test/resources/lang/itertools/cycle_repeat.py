import itertools
print(list(itertools.islice(itertools.cycle('abc'), 7)), list(itertools.cycle([])), list(itertools.repeat(1, 3)), itertools.repeat(5), itertools.repeat(5, 2), list(itertools.repeat(0, -1)))
print(list(map(pow, range(4), itertools.repeat(2))))

# expect: ['a', 'b', 'c', 'a', 'b', 'c', 'a'] [] [1, 1, 1] repeat(5) repeat(5, 2) []
# expect: [0, 1, 4, 9]
