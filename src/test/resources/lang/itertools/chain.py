import itertools
print(list(itertools.chain('ab', [1], ())), list(itertools.chain()), list(itertools.chain.from_iterable(['ab', 'cd'])))
try:
    list(itertools.chain([1], 5))
except TypeError as e:
    print(e)

# expect: ['a', 'b', 1] [] ['a', 'b', 'c', 'd']
# expect: 'int' object is not iterable
