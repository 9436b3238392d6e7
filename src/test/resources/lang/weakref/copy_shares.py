import weakref, copy
class C: pass
o = C(); r = weakref.ref(o); print(copy.copy(r) is r, copy.deepcopy(r) is r)
# expect: True True
