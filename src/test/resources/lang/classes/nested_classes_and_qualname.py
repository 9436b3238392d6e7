class A:
    class B:
        def f(self): return __class__.__qualname__
print(A.B.__qualname__, A.B().f(), A.B.f.__qualname__, repr(A.B))  # expect: A.B A.B A.B.f <class '__main__.A.B'>
def f():
    class L: pass
    return L
print(f().__qualname__)  # expect: f.<locals>.L
