import weakref
class C: pass
o = C(); f = weakref.finalize(o, lambda x: x * 2, 21); print(f(), f(), f.alive); del o
# expect: 42 None False
