# Functions that need no frame on most ways, and what they do when one is needed.
import sys, traceback

def told():
    e = sys.exception()
    print(type(e).__name__, e, [(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)])

def fib(n):
    return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(12))
class A:
    def __init__(self, x, y):
        self.x = x; self.y = y
    def get(self): return self.x
    def setx(self, v): self.x = v
    def inc(self): self.x += 1; return self
    def who(self): return sys._getframe(0).f_code.co_name, sys._getframe(1).f_lineno
    def bad(self): return self.zz
    def div(self, k): return self.x // k
    def t(self):
        if self.y: return 1
        return 2
def f():
    a = A(1, 2); s = 0
    for i in range(300):
        a.setx(i); s += a.get(); a.inc(); s += a.div(3); s += a.t()
        a.y = [] if i % 2 else [1]
        s += A(i, 1).get()
    print(s, a.who(), a.inc().x)
    for k in (0, 'a'):
        try: a.div(k)
        except Exception: told()
    try: a.bad()
    except Exception: told()
    a.x = 'a'
    try: a.inc()
    except Exception: told()
    a.x = 2**63-1
    print(a.inc().x, a.div(7))
f(); f()
def deep(n): return 0 if n == 0 else 1 + deep(n-1)
print(deep(900))
try: deep(100000)
except RecursionError as e: print(e, len(traceback.extract_tb(e.__traceback__)))
def outer(k):
    def inner(x): return x + k
    def bump(n):
        nonlocal k
        k += n
        return k
    return inner, bump
i, b = outer(5); s = 0
for n in range(100): s += i(n) + b(1)
print(s, b(0))
class L:
    def __init__(self, next=None): self.next = next
    def last(self):
        p = self
        while p.next is not None: p = p.next
        return p
    def frames(self):
        if self.next is None: return [f.name for f in traceback.extract_stack()][-2:]
        return self.next.frames()
    def locals(self, x):
        y = x
        return sorted(locals())
l = L(L(L()))
for n in range(50): q = l.last(), l.frames(), l.locals(n)
print(q[0].next, q[1], q[2])
def two(a, b): return a if a else b
for n in range(50): r = two(n % 2, 'x'), two([], n), two(l, 1), two('', None), two(0.0, 2)
print(r[0], r[1], r[2] is l, r[3], r[4])
class Len:
    def __len__(self): return len([f for f in traceback.extract_stack() if f.name == 'two'])
for n in range(50): r = two(Len(), 5)
print(len(r))
class Attr:
    @property
    def who(self): return sys._getframe(1).f_code.co_name, sorted(sys._getframe(1).f_locals)
    def plain(self): return 1
def ask(o, z): return o.who
for n in range(60): r = ask(Attr(), n)
print(r)
class Plain: who = None
def setter(o, v): o.v = v
for n in range(60):
    p = Plain(); p.who = n; r = ask(p, 0); setter(p, n)
print(r, p.__dict__)
class Guard:
    __slots__ = 'v'
class Prop:
    @property
    def v(self): pass
    @v.setter
    def v(self, x): print('set', x, sys._getframe(1).f_code.co_name)
g = Guard(); setter(g, 3); setter(Prop(), 4); print(g.v)
try: setter(3, 3)
except AttributeError: told()
# expect: 144
# expect: 105099 ('who', 29) 301
# expect: ZeroDivisionError division by zero [('f', 31, 'try: a.div(k)'), ('div', 19, 'def div(self, k): return self.x // k')]
# expect: TypeError unsupported operand type(s) for //: 'int' and 'str' [('f', 31, 'try: a.div(k)'), ('div', 19, 'def div(self, k): return self.x // k')]
# expect: AttributeError 'A' object has no attribute 'zz' [('f', 33, 'try: a.bad()'), ('bad', 18, 'def bad(self): return self.zz')]
# expect: TypeError can only concatenate str (not "int") to str [('f', 36, 'try: a.inc()'), ('inc', 16, 'def inc(self): self.x += 1; return self')]
# expect: 9223372036854775808 1317624576693539401
# expect: 105099 ('who', 29) 301
# expect: ZeroDivisionError division by zero [('f', 31, 'try: a.div(k)'), ('div', 19, 'def div(self, k): return self.x // k')]
# expect: TypeError unsupported operand type(s) for //: 'int' and 'str' [('f', 31, 'try: a.div(k)'), ('div', 19, 'def div(self, k): return self.x // k')]
# expect: AttributeError 'A' object has no attribute 'zz' [('f', 33, 'try: a.bad()'), ('bad', 18, 'def bad(self): return self.zz')]
# expect: TypeError can only concatenate str (not "int") to str [('f', 36, 'try: a.inc()'), ('inc', 16, 'def inc(self): self.x += 1; return self')]
# expect: 9223372036854775808 1317624576693539401
# expect: 900
# expect: maximum recursion depth exceeded 1000
# expect: 15950 105
# expect: None ['frames', 'frames'] ['self', 'x', 'y']
# expect: 1 49 True None 2
# expect: 0
# expect: ('ask', ['o', 'z'])
# expect: 59 {'who': 59, 'v': 59}
# expect: set 4 setter
# expect: 3
# expect: AttributeError 'int' object has no attribute 'v' and no __dict__ for setting new attributes [('<module>', 97, 'try: setter(3, 3)'), ('setter', 85, 'def setter(o, v): o.v = v')]
