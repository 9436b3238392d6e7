from types import MappingProxyType
d = {'a': 1}
m = MappingProxyType(d)
d['b'] = 2
print(m, m['b'], len(m), list(m), m.keys(), 'a' in m, m == d, m | {'c': 3}, m.get('zz', 0))
for f in (lambda: MappingProxyType(5), lambda: MappingProxyType([])):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: {'a': 1, 'b': 2} 2 2 ['a', 'b'] dict_keys(['a', 'b']) True True {'a': 1, 'b': 2, 'c': 3} 0
# expect: mappingproxy() argument must be a mapping, not int
# expect: mappingproxy() argument must be a mapping, not list
