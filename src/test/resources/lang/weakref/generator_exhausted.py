import weakref
class C: pass
def g():
    o = C(); yield weakref.ref(o)
it = g(); r = next(it); print(r() is not None); print(list(it)); print(r())
# expect: True
# expect: []
# expect: None
