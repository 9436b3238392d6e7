import weakref, collections
class C: pass
d = collections.defaultdict(C); x = weakref.ref(d[1]); print(x() is not None); del d[1]; print(x())
# expect: True
# expect: None
