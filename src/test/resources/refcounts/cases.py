# sys.getrefcount of what a program has, case by case; the answers of CPython 3.14.4 and 3.14.4t stand beside it.
import sys, threading, types, collections, weakref
rc = sys.getrefcount


def show(name, count):
    print(name, "immortal" if count == 3 << 30 else f"deferred + {count - (1 << 60)}" if count >= 1 << 60 else count)


class A: pass
show("class", rc(A))
class B:
    __slots__ = ()
show("class without dict", rc(B))
class C(A): pass
show("base after subclass", rc(A))
show("subclass", rc(C))
a = A()
show("class with an instance", rc(A))
show("instance", rc(a))
b = a
show("instance twice", rc(a))
l = [a, a]
show("instance in list", rc(a))
del l, b
def f(): pass
show("function", rc(f))
show("code", rc(f.__code__))
g = lambda: 0
show("lambda", rc(g))
class D:
    def m(self): pass
    x = 1
show("class with method", rc(D))
show("method function", rc(D.__dict__['m']))
show("class dict proxy", rc(D.__dict__))
d = D()
show("class 2", rc(D))
bm = d.m
show("bound method", rc(bm))
show("receiver", rc(d))
show("list", rc([]))
x = []
show("list named", rc(x))
show("tuple const", rc((1, 2)))
show("small int", rc(5))
show("int", rc(10**9))
y = 10**9 + len(x)
show("int named", rc(y))
show("None", rc(None))
show("type", rc(type))
show("int type", rc(int))
show("module threading", rc(threading))
m = types.ModuleType("m")
show("own module", rc(m))
show("own module dict", rc(m.__dict__))
w = weakref.ref(a)
show("weakref", rc(w))
show("referent", rc(a))
def gen():
    yield 1
it = gen()
show("generator", rc(it))
next(it)
show("generator running", rc(it))
def h(q):
    show("argument", rc(q))
h(x)
h([])
def outer():
    z = []
    def inner(): return z
    show("captured", rc(z)); return inner
k = outer()
show("closure", rc(k))
show("cell", rc(k.__closure__[0]))
show("cell contents", rc(k()))
s = {"a": x}
show("in dict", rc(x))
for i in [x]:
    show("loop variable", rc(i))
try:
    raise ValueError("e")
except ValueError as e:
    show("exception", rc(e))
    show("traceback", rc(e.__traceback__))
class P:
    @property
    def p(self): return 1
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
show("class with descriptors", rc(P))
show("property", rc(P.__dict__['p']))
show("static", rc(P.__dict__['s']))
class S:
    __slots__ = ('u', 'v')
show("class with slots", rc(S))
show("member", rc(S.__dict__['u']))
class E(Exception): pass
show("exception class", rc(E))
class G[T]: pass
show("generic class", rc(G))
import enum
class Col(enum.Enum): R = 1
show("enum", rc(Col))
nt = collections.namedtuple("nt", "a b")
show("namedtuple", rc(nt))
show("function in class instance dict", rc(d.__dict__))
lock = threading.Lock()
show("lock", rc(lock))
def inthread():
    show("class in thread", rc(A)); show("instance in thread", rc(a))
t = threading.Thread(target=inthread); t.start(); t.join()


made = {}
exec("def constant(): return 1234.5", made)
print("constant of code that is not running", sys.getrefcount(made["constant"]()) > 1_000)
