class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
a = A()
a.__class__ = B
print(a.f(), isinstance(a, B))  # expect: B True
