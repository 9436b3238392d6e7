class P: pass
class Q: pass
class C(P): pass
C.__bases__ = (Q,)
print(P.__subclasses__(), [k.__name__ for k in Q.__subclasses__()])
class Meta(type):
    bad = False
    def mro(cls):
        if Meta.bad and cls.__name__ == 'F': raise ValueError('no order')
        return type.mro(cls)
class A: x = 1
class B: x = 2
class D(A, metaclass=Meta): pass
class E(D): pass
class F(E): pass
Meta.bad = True
try: D.__bases__ = (B,)
except ValueError as e: print(e, D.__bases__ == (A,), D.x, E.x, F.x, [k.__name__ for k in F.__mro__])
class X: __slots__ = ('a',)
def local():
    class Y: __slots__ = ('a',)
    return Y
def told(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ': ' + str(e)
print(told(lambda: X().a), told(lambda: local()().a))
print(told(lambda: object.__setattr__(str, 'foo', 1)), told(lambda: object.__delattr__(str, 'lower')), told(lambda: type.__setattr__(X, 'b', 1)))
print(told(lambda: dict.__dict__['fromkeys'].__get__(None, int)), told(lambda: dict.__dict__['fromkeys'].__get__(None, 42)))
class I(int):
    def __rpow__(self, other, mod=None): return 'rpow', other, mod
print(pow(2, I(3), 5), pow(2, I(3)), pow(I(2), 3, 5))
class Super(super): pass
class G:
    def who(self): return 'G'
class H(G): pass
H.sup = Super(H)
print(type(H().sup).__name__, H().sup.who())
class Hd:
    def __init__(self): self.__dict__[1] = 2
print(told(lambda: dir(Hd()))[:30])
# expect: [] ['C']
# expect: no order True 1 1 1 ['F', 'E', 'D', 'A', 'object']
# expect: AttributeError: 'X' object has no attribute 'a' AttributeError: 'local.<locals>.Y' object has no attribute 'a'
# expect: TypeError: can't apply this __setattr__ to type object TypeError: can't apply this __delattr__ to type object None
# expect: TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'int' TypeError: descriptor 'fromkeys' for type 'dict' needs a type, not a 'int' as arg 2
# expect: ('rpow', 2, 5) ('rpow', 2, None) 3
# expect: Super G
# expect: TypeError: '<' not supported b
