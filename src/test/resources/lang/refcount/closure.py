import sys
x = object(); base = sys.getrefcount(x)
def mk(v):
    def f(): return v
    return f
f = mk(x); print(sys.getrefcount(x) - base); g = mk(x); print(sys.getrefcount(x) - base); del f, g; print(sys.getrefcount(x) - base)
# expect: 1
# expect: 2
# expect: 0
