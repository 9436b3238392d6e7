import weakref
class L(list): pass
l = L([1]); r = weakref.ref(l); print(r()); del l; print(r())
# expect: [1]
# expect: None
