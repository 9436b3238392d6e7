# Static and class methods, properties, attributes of classes and with statements, linked.
import sys, traceback, enum
class M(type):
    @property
    def mp(cls): return 'mp'
class A:
    k = 5
    def __init__(self): self.v = 3
    @staticmethod
    def s(x): return x + 1
    @classmethod
    def c(cls, x): return cls.k + x
    @property
    def p(self): return self.v * 2
    @property
    def bad(self): return self.nope
    @property
    def depth(self): return len(traceback.extract_stack())
class B(A):
    k = 7
class Color(enum.Enum):
    RED = 1; BLUE = 2
class C(metaclass=M):
    z = 1
    mp2 = 2
def work(o):
    t = 0
    for i in range(200):
        t += o.s(i) + o.c(i) + o.p + A.s(i) + A.c(1) + A.k + B.k + C.z + Color.RED.value
    return t
print(work(A()), work(B()))
o = A()
o.s = lambda x: 100
o.c = lambda x: 1000
print(work(o)); del o.s; del o.c
A.k = 50; A.s = staticmethod(lambda x: -x); A.c = classmethod(lambda cls, x: cls.__name__ and 2); A.p = 9
print(work(o), work(B()))
A.p = property(lambda self: self.v + 1)
print(work(o), work(B()))
def r(o):
    for i in range(200):
        try: o.bad
        except AttributeError as e: x = e
    return x
e = r(o); print(e.name, e.obj is o, [f.name for f in traceback.extract_tb(e.__traceback__)])
def d(o):
    for i in range(200): x = o.depth
    return x
print(d(o))
class CM:
    def __init__(self): self.n = 0
    def __enter__(self): self.n += 1; return self
    def __exit__(self, *a): self.n += 10; return a[0] is ValueError
def w(l):
    n = 0
    for i in range(200):
        with l: n += 1
        with l as q:
            if isinstance(q, CM) and i % 3 == 0: raise ValueError
    return n
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1; self.b = 2
    def sum(self): return self.a + self.b
def sl():
    t = 0
    for i in range(200):
        s = S(); s.a = i; t += s.sum() + s.b
    return t
print(sl())
print(w(CM()), w(CM()))
class One:
    def __init__(self, n):
        self.a = n; self.b = n
        if n % 3: self.c = n
        else: self.d = n; self.c = n
        self.e = self.f = self.g = n
for n in range(60): x = One(n)
print(list(One(1).__dict__), list(One(3).__dict__), x.__dict__)
y = One(4); del y.b; y.b = 9; y.h = 1; print(list(y.__dict__.items()), One(7).__dict__ == One(7).__dict__)
z = One(5); z.__dict__['zz'] = 1; print('zz' in z.__dict__, hasattr(y, 'zz'), hasattr(One(2), 'd'), One(2).__dict__.get('d'))
z.__dict__.clear(); print(z.__dict__, hasattr(z, 'a')); z.a = 3; print(z.__dict__)
# expect: 66300 66700
# expect: 245300
# expect: -25400 -25400
# expect: -26400 -26400
# expect: nope True ['r', 'bad']
# expect: 3
# expect: 20700
# expect: 200 200
# expect: ['a', 'b', 'c', 'e', 'f', 'g'] ['a', 'b', 'd', 'c', 'e', 'f', 'g'] {'a': 59, 'b': 59, 'c': 59, 'e': 59, 'f': 59, 'g': 59}
# expect: [('a', 4), ('c', 4), ('e', 4), ('f', 4), ('g', 4), ('b', 9), ('h', 1)] True
# expect: True False False None
# expect: {} False
# expect: {'a': 3}
