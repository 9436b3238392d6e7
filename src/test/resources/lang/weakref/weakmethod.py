import weakref
class C:
    def m(self): return 5
c = C(); w = weakref.WeakMethod(c.m); print(w()()); del c; print(w())
# expect: 5
# expect: None
