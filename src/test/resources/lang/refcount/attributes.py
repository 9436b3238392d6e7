import sys
class C: pass
x = object(); base = sys.getrefcount(x); c = C(); c.a = x; c.b = x; print(sys.getrefcount(x) - base); del c.a; print(sys.getrefcount(x) - base); del c; print(sys.getrefcount(x) - base)
# expect: 2
# expect: 1
# expect: 0
