import weakref
def f(): pass
r = weakref.ref(f); print(r() is f); del f; print(r() is None)
# expect: True
# expect: True
# expect free-threaded: True
# expect free-threaded: False
