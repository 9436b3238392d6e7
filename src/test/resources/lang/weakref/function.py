import weakref
def f(): pass
r = weakref.ref(f); print(r() is f); del f; print(r())
# expect: True
# expect: None
