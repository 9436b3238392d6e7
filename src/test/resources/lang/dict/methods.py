d = dict(a=1, b=2)
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.setdefault('a', 9), d.setdefault('n'))  # expect: 1 None 0 3 1 None
print(d.pop('a'), d.pop('zz', None), d.popitem(), d)  # expect: 1 None ('n', None) {'b': 2, 'c': 3}
try:
    d.pop('zz')
except KeyError as e:
    print(e)  # expect: 'zz'
d.clear()
print(d)  # expect: {}
try:
    d.popitem()
except KeyError as e:
    print(e)  # expect: 'popitem(): dictionary is empty'
