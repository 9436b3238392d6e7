import weakref
class C: pass
o = C(); f = weakref.finalize(o, print, 'fin', 1); print(f.alive); del o; print(f.alive)
# expect: True
# expect: fin 1
# expect: False
