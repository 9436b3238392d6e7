import weakref
class C: pass
def cb(r): print('gone', r() is None, r is w)
o = C(); w = weakref.ref(o, cb); del o; print('after')
# expect: gone True True
# expect: after
