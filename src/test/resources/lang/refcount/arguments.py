import sys
def g(y): return sys.getrefcount(y)
def f():
    x = object(); return g(x), sys.getrefcount(x)
x = object(); print(f(), g(x), g(object()))
# expect: (1, 1) 2 1
