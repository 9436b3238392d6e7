import weakref
class C: pass
def f(o):
    r = weakref.ref(o); del o; return r() is not None
c = C(); print(f(c))
# expect: True
