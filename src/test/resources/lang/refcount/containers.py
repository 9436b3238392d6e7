import sys
x = object(); base = sys.getrefcount(x)
t = (x, x); print(sys.getrefcount(x) - base); d = {1: x}; print(sys.getrefcount(x) - base); s = {x}; print(sys.getrefcount(x) - base)
del t; print(sys.getrefcount(x) - base); d.clear(); s.clear(); print(sys.getrefcount(x) - base)
# expect: 2
# expect: 3
# expect: 4
# expect: 2
# expect: 0
