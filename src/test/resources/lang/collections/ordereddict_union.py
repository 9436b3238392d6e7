from collections import OrderedDict
d = OrderedDict(a=1)
print(d | {'b': 2}, {'b': 2} | d, type({'b': 2} | d).__name__)
d |= {'a': 5, 'z': 6}
print(d, d.copy() == d)

# expect: OrderedDict({'a': 1, 'b': 2}) OrderedDict({'b': 2, 'a': 1}) OrderedDict
# expect: OrderedDict({'a': 5, 'z': 6}) True
