class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
    def __str__(self): return f'E<{self.args[0]},{self.b}>'
try:
    raise E(1, b=5)
except E as e:
    print(e, repr(e), e.args, e.b)
class K(KeyError): pass
print(str(K('a')), repr(K('a', 1)), K.__mro__[1:3])
class V(ValueError):
    def __init__(self): pass
print(repr(V()), V().args)
# expect: E<1,5> E(1) (1,) 5
# expect: 'a' K('a', 1) (<class 'KeyError'>, <class 'LookupError'>)
# expect: V() ()
