import weakref, types
class C: pass
m = types.ModuleType('m'); m.x = C(); r = weakref.ref(m.x); del m; print(r() is None)
# expect: True
# expect free-threaded: False
