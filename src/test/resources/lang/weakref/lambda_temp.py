import weakref
r = weakref.ref(lambda: 1); print(r())
# expect: None
