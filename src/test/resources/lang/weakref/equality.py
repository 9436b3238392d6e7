import weakref
class C:
    def __eq__(s, o): return True
    __hash__ = None
a, b = C(), C(); r1, r2 = weakref.ref(a), weakref.ref(b); print(r1 == r2); del a; print(r1 == r2, r1 == r1)
# expect: True
# expect: False True
