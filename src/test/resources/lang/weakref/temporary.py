import weakref
class C: pass
r = weakref.ref(C()); print(r())
# expect: None
