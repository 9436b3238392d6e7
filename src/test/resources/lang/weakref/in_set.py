import weakref
class C: pass
s = {C()}; r = weakref.ref(next(iter(s))); print(r() is not None); s.clear(); print(r())
# expect: True
# expect: None
