import weakref
class C: pass
o = C(); w = weakref.ref(o); h = hash(w) == hash(o); del o; print(h, isinstance(hash(w), int))
o = C(); w = weakref.ref(o); del o
try: hash(w)
except TypeError as e: print(e)
# expect: True True
# expect: weak object has gone away
