import weakref, gc
class K: pass
r = weakref.ref(K); del K; print(r() is not None); gc.collect(); print(r())
# expect: True
# expect: None
