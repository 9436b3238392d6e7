from collections import Counter
c = Counter('abracadabra')
print(c, c['a'], c['zz'], c.most_common(2), c.total())
c.update('aaa')
c.subtract({'b': 5})
print(c['a'], c['b'], sorted(c.elements())[:3])
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3) - Counter(a=5), Counter(a=3, b=1) & Counter(a=1), Counter(a=1) | Counter(a=4))

# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 5 0 [('a', 5), ('b', 2)] 11
# expect: 8 -3 ['a', 'a', 'a']
# expect: Counter({'a': 4, 'c': 2, 'b': 1}) Counter() Counter({'a': 1}) Counter({'a': 4})
