import weakref
class C: pass
def mk():
    o = C()
    def get(self): return o
    p = property(get)
    return p, weakref.ref(o)
p, r = mk(); print(r() is not None); del p; print(r())
# expect: True
# expect: None
