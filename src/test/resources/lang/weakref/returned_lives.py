import weakref
class C: pass
def f():
    o = C()
    return o, weakref.ref(o)
o, r = f(); print(r() is o); del o; print(r())
# expect: True
# expect: None
