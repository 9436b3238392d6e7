import weakref
def g(): yield 1
it = g(); r = weakref.ref(it); print(r() is it); del it; print(r())
# expect: True
# expect: None
