import sys
l = [1]; a = sys.getrefcount(l); it = iter(l); print(sys.getrefcount(l) - a); list(it); print(sys.getrefcount(l) - a)
# expect: 1
# expect: 0
