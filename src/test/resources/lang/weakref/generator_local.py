import weakref
class C: pass
def g():
    o = C(); yield weakref.ref(o); yield 2
it = g(); r = next(it); print(r() is not None); del it; print(r())
# expect: True
# expect: None
