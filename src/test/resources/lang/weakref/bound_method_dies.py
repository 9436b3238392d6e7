import weakref
class C:
    def m(self): pass
c = C(); r = weakref.ref(c.m); print(r()); m = c.m; r = weakref.ref(m); print(r() is m); del m; print(r())
# expect: None
# expect: True
# expect: None
