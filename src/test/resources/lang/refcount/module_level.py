import sys
x = object(); print(sys.getrefcount(x)); y = x; print(sys.getrefcount(x)); l = [x, x]; print(sys.getrefcount(x)); del l; print(sys.getrefcount(x)); del y; print(sys.getrefcount(x))
# expect: 2
# expect: 3
# expect: 5
# expect: 3
# expect: 2
