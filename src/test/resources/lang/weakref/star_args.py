import weakref
class C: pass
def f(*a, **k):
    r = weakref.ref(a[0]); q = weakref.ref(k['x']); del a; s = r(); del k; return s, q()
print(f(C(), x=C()))
# expect: (None, None)
