import sys
def f():
    x = object(); a = sys.getrefcount(x); y = x; b = sys.getrefcount(x); l = [x]; c = sys.getrefcount(x); return a, b, c
print(f())
# expect: (1, 2, 3)
