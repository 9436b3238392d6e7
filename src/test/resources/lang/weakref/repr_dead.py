import weakref
class C: pass
o = C(); w = weakref.ref(o); print(repr(w).split(' at ')[1].split(';')[1].split("'")[1]); del o; print(repr(w).endswith('; dead>'))
# expect: C
# expect: True
