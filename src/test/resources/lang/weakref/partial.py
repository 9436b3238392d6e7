import weakref, functools
class C: pass
o = C(); p = functools.partial(print, o); r = weakref.ref(o); del o; print(r() is not None); del p; print(r())
# expect: True
# expect: None
