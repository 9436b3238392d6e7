class A:
    def f(s): return 'A.f'
    @classmethod
    def c(cls): return 'A.c '+cls.__name__
    @staticmethod
    def st(): return 'A.st'
    @property
    def p(s): return 'A.p'
    x='A.x'
class B(A):
    def f(s): return 'B'+super().f()
    @classmethod
    def c(cls): return 'B'+super().c()
    @staticmethod
    def st(): return super(B,B).st()
    @property
    def p(s): return 'B'+super().p
    def g(s): return super().x, super(B,s).x, super().__thisclass__, super().__self_class__, type(super().__self__)
    def h(s): return [super().f for _ in [1]][0]()
    def k(s): return (lambda: super().f())() if 0 else __class__
    def n(s):
        super().nope
    def se(s): super().y=5
    r=lambda self: super().f()
b=B(); print(b.f(),B.c(),B.st(),b.p,b.g(),b.h(),b.k(),b.r())
for f in [b.n,b.se,lambda:super(),lambda:super(int),lambda:super(int,'a'),lambda:super(1,2),lambda:super(A,B),lambda:super(B,A),lambda:super(B,b).f(),lambda:super(int,5).__add__(1),lambda:super(1),lambda:super(B,b,1), lambda: super(B,b).zz, lambda: super(x=1)]:
    try: r=f(); print(str(r)[:20] if 'super' in str(r) else r)
    except Exception as e: print(type(e).__name__,e)
print(repr(super(B,b))[:40],repr(super(B)), super(B,B))
def noclass(self): super().f()
try: noclass(1)
except RuntimeError as e: print(e)
class C(A):
    def f(): super()
    def g(*a): return super().f()
    def h(self):
        del self
        return super().f()
    def i(self):
        self=5
        return super().f()
try: C.f()
except RuntimeError as e: print(e)
for n in 'ghi':
    try: print(getattr(C(),n)())
    except Exception as e: print(type(e).__name__,e)
class Base:
    def __init_subclass__(cls,/,flag=None,**kw): print('sub',cls.__name__,flag,kw); super().__init_subclass__(**kw)
class Sub(Base,flag=3): pass
try:
    class Sub2(Base,other=3): pass
except TypeError as e: print(e)
try:
    class Sub3(foo=1): pass
except TypeError as e: print(e)
class Un(A):
    s=super
    def f(self): return self.s
u=super(A).__get__(b,B); 
print(type(u))
# expect: BA.f BA.c B A.st BA.p ('A.x', 'A.x', <class '__main__.B'>, <class '__main__.B'>, <class '__main__.B'>) A.f <class '__main__.B'> A.f
# expect: AttributeError 'super' object has no attribute 'nope'
# expect: AttributeError 'super' object has no attribute 'y' and no __dict__ for setting new attributes
# expect: RuntimeError super(): no arguments
# expect: <super: <class 'int'
# expect: TypeError super(type, obj): obj (instance of str) is not an instance or subtype of type (int).
# expect: TypeError super() argument 1 must be a type, not int
# expect: <super: <class 'A'>,
# expect: TypeError super(type, obj): obj (type A) is not an instance or subtype of type (B).
# expect: A.f
# expect: AttributeError 'super' object has no attribute '__add__'
# expect: TypeError super() argument 1 must be a type, not int
# expect: TypeError super() expected at most 2 arguments, got 3
# expect: AttributeError 'super' object has no attribute 'zz'
# expect: TypeError super() takes no keyword arguments
# expect: <super: <class 'B'>, <B object>> <super: <class 'B'>, NULL> <super: <class 'B'>, <B object>>
# expect: super(): __class__ cell not found
# expect: super(): no arguments
# expect: RuntimeError super(): no arguments
# expect: RuntimeError super(): arg[0] deleted
# expect: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (C).
# expect: sub Sub 3 {}
# expect: sub Sub2 None {'other': 3}
# expect: Sub2.__init_subclass__() takes no keyword arguments
# expect: Sub3.__init_subclass__() takes no keyword arguments
# expect: <class 'super'>
