import sys, weakref
class C: pass
c = C(); a = sys.getrefcount(c); r = weakref.ref(c); print(sys.getrefcount(c) - a)
# expect: 0
