import weakref
class C: pass
d = {1: C(), 2: C()}; r1 = weakref.ref(d[1]); r2 = weakref.ref(d[2])
d[1] = 0; print(r1(), r2() is d[2]); d.pop(2); print(r2())
# expect: None True
# expect: None
