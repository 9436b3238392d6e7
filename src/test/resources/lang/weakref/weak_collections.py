import weakref
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return self.n == o.n
a, b = K(1), K(2)
d = weakref.WeakKeyDictionary({a: 'a', b: 'b'})
v = weakref.WeakValueDictionary(x=a)
s = weakref.WeakSet([a, b])
print(d[a], len(d), v['x'] is a, len(s), K(1) in s)  # expect: a 2 True 2 True
p = weakref.proxy(a)
print(p.n)  # expect: 1
