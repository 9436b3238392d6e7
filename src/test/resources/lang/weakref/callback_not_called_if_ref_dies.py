import weakref
class C: pass
o = C(); w = weakref.ref(o, lambda r: print('no')); del w; del o; print('end')
# expect: end
