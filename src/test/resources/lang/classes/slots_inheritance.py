class A:
    __slots__ = ('a',)
class B(A):
    __slots__ = ('b',)
class D(B): pass
x = B(); x.a = 1; x.b = 2
print(x.a, x.b, hasattr(x, '__dict__'), hasattr(D(), '__dict__'))
try: x.a = 5; del x.a; x.a
except AttributeError as e: print(e)
# expect: 1 2 False True
# expect: 'B' object has no attribute 'a'
