import weakref
r = weakref.ref(lambda: 1); print(r() is None)
# expect: True
# expect free-threaded: False
