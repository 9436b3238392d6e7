import weakref
class C: pass
o = C()
def cb(r): pass
w = weakref.ref(o, cb); print(w.__callback__ is cb); del o; print(w.__callback__)
# expect: True
# expect: None
