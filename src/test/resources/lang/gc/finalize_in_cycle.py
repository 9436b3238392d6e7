import gc, weakref
class C: pass
c = C(); c.c = c; weakref.finalize(c, print, 'fin'); del c; gc.collect(); print('end')
# expect: fin
# expect: end
