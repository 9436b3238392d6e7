import gc, weakref
class C: pass
a = C(); a.a = a; r = weakref.ref(a, lambda r: print('cb')); del a; gc.collect(); print('end')
# expect: cb
# expect: end
