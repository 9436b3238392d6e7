import weakref
class C: pass
o = C(); r = weakref.ref(o)
z = zip([o]); m = map(str, [1]); e = enumerate([o]); del o; print(r() is not None); del z, e; print(r())
# expect: True
# expect: None
