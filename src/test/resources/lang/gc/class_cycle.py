import gc, weakref
def mk():
    class K:
        def m(self): return K
    return weakref.ref(K)
r = mk(); print(r() is not None); gc.collect(); print(r())
# expect: True
# expect: None
