from collections import ChainMap
c = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(c['a'], c['b'], len(c), dict(c), c.new_child({'z': 0})['z'])  # expect: 1 3 2 {'a': 1, 'b': 3} 0
c['b'] = 9
print(c.maps)  # expect: [{'a': 1, 'b': 9}, {'a': 2, 'b': 3}]
