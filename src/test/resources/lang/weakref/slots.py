import weakref
class S:
    __slots__ = ('x', '__weakref__')
s = S(); s.x = S(); r = weakref.ref(s.x); del s.x; print(r()); s.x = S(); r = weakref.ref(s.x); del s; print(r())
# expect: None
# expect: None
