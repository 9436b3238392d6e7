import weakref
class C: pass
o = C(); r = weakref.ref(o); o = None; print(r())
# expect: None
