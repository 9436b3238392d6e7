import weakref
class C: pass
o = C(); p = o; r = weakref.ref(o); del o; print(r() is p); del p; print(r())
# expect: True
# expect: None
