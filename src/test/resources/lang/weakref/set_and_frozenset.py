import weakref
s = {1}; r = weakref.ref(s); del s; print(r()); f = frozenset([1, 2]); r = weakref.ref(f); del f; print(r())
# expect: None
# expect: None
