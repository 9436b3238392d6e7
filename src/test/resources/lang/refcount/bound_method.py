import sys
class C:
    def m(self): pass
c = C(); a = sys.getrefcount(c); m = c.m; print(sys.getrefcount(c) - a); del m; print(sys.getrefcount(c) - a)
# expect: 1
# expect: 0
