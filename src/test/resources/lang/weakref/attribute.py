import weakref
class C: pass
a = C(); a.b = C(); r = weakref.ref(a.b); print(r() is a.b); a.b = 1; print(r())
a.b = C(); r = weakref.ref(a.b); del a.b; print(r())
a.b = C(); r = weakref.ref(a.b); del a; print(r())
# expect: True
# expect: None
# expect: None
# expect: None
