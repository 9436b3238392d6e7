import gc, weakref
class C: pass
c = C(); c.c = c; r = weakref.ref(c); del c
l = [[] for _ in range(50000)]
m = [[x] for x in l]
print(r())
# expect: None
