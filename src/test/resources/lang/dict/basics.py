d = {'a': 1, 2: 'b', None: 3.5}
print(d, len(d), d['a'], d[2], d[None], 2.0 in d, 'z' in d)  # expect: {'a': 1, 2: 'b', None: 3.5} 3 1 b 3.5 True False
d['a'] = 10
d['new'] = True
del d[2]
print(d)  # expect: {'a': 10, None: 3.5, 'new': True}
