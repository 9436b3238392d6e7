import weakref
class C: pass
o = C(); r = weakref.ref(o); print(r() is o); del o; print(r())
# expect: True
# expect: None
