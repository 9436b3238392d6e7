from collections import OrderedDict
d = OrderedDict(a=1, b=2, c=3)
d.move_to_end('a')
print(d, list(d))
d.move_to_end('c', last=False)
print(list(d), d.popitem(), d.popitem(last=False), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
print(OrderedDict(), OrderedDict.fromkeys('xy', 0), d.keys(), d.items(), d.values(), list(reversed(OrderedDict.fromkeys('ab'))))

# expect: OrderedDict({'b': 2, 'c': 3, 'a': 1}) ['b', 'c', 'a']
# expect: ['c', 'b', 'a'] ('a', 1) ('c', 3) OrderedDict({'b': 2})
# expect: False True
# expect: OrderedDict() OrderedDict({'x': 0, 'y': 0}) odict_keys(['b']) odict_items([('b', 2)]) odict_values([2]) ['b', 'a']
