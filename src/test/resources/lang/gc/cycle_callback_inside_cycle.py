import gc, weakref
class C: pass
a = C(); a.a = a; a.r = weakref.ref(a, lambda r: print('never')); del a; gc.collect(); print('end')
# expect: end
