import weakref, gc, operator
class C:
    n = 10
    def __index__(self): return self.n
    def __floordiv__(self, o): return ('//', o)
    def __rfloordiv__(self, o): return ('r//', o)
    def __matmul__(self, o): return ('@', o)
    def __imatmul__(self, o): return ('@=', o)
    def __pow__(self, o, m=None): return ('**', o, m)
    def __invert__(self): return '~'
    def __bytes__(self): return b'by'
    def __str__(self): return 'str'
    def __reversed__(self): return iter('cba')
    def __iter__(self): return iter('abc')
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
c = C(); p = weakref.proxy(c)
print(p // 2, 2 // p, p @ 3, p ** 2, pow(p, 2, 5), ~p, bytes(p), str(p), ''.join(reversed(p)), list(p), operator.index(p), hex(p), [0] * 12 == [0] * (p + 2 if False else 12))
q = p; q @= 4; print(q)
it = It(); print(list(weakref.proxy(it)))
try: next(weakref.proxy(c))
except TypeError as e: print(e)
print(weakref.proxy(c) is p, weakref.getweakrefcount(c))
r = weakref.ref(c); s = weakref.ref(c, lambda x: None); z = weakref.proxy(c, lambda x: print('gone', type(x).__name__))
print(weakref.getweakrefcount(c), [type(x).__name__ for x in weakref.getweakrefs(c)][0:1])
for a, k in (((c,), {'callback': None}), ((3,), {}), ((c, None, 1), {})):
    try: weakref.ref(*a, **k)
    except TypeError as e: print(e)
class Config(dict):
    def __getattr__(self, x): return self[x]
o = Config(); print(repr(weakref.ref(o)).split("'")[1])
try: hash(p)
except TypeError as e: print(e)
del c; gc.collect()
try: p.n
except ReferenceError as e: print(e)
print(repr(p).endswith('dead>'), repr(r).endswith('dead>'))
# expect: ('//', 2) ('r//', 2) ('@', 3) ('**', 2, None) ('**', 2, 5) ~ b'by' str cba ['a', 'b', 'c'] 10 0xa True
# expect: ('@=', 4)
# expect: [1, 2, 3]
# expect: Weakref proxy referenced a non-iterator 'C' object
# expect: True 1
# expect: 4 ['ReferenceType']
# expect: ref() takes no keyword arguments
# expect: cannot create weak reference to 'int' object
# expect: __new__ expected at most 2 arguments, got 3
# expect: Config
# expect: unhashable type: 'weakref.ProxyType'
# expect: False False
