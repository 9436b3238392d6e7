import weakref
class C: pass
o = C(); f = weakref.finalize(o, print, 1, k=2); x = f.peek(); print(x[0] is o, x[2], x[3]); del x; f.detach()
# expect: True (1,) {'k': 2}
