import pprint, collections
pprint.pprint({'b': 1, 'a': [1, 2]})
print(collections.Counter('abca').most_common(1), collections.namedtuple('P', 'x y')(1, 2))
# expect: {'a': [1, 2], 'b': 1}
# expect: [('a', 2)] P(x=1, y=2)
