import weakref
class L(list): pass
l = L([1, 2]); r = weakref.ref(l); it = iter(l); del l; print(r() is not None); print(list(it)); print(r())
# expect: True
# expect: [1, 2]
# expect: None
