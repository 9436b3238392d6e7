class C:
    x = 1
    def f(self):
        pass
p = C.__dict__
print(type(p).__name__, p['x'], 'f' in p, 'nope' in p, p.get('q', 'dflt'))  # expect: mappingproxy 1 True False dflt
try:
    p['y'] = 2
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
