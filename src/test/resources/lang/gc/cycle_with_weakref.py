import gc, weakref
class C: pass
a = C(); a.a = a; r = weakref.ref(a); del a; print(r() is not None); gc.collect(); print(r())
# expect: True
# expect: None
