import weakref
class C: pass
def f(o):
    r = weakref.ref(o); del o; return r
print(f(C())())
# expect: None
