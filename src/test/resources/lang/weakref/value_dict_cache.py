import weakref
class Obj:
    def __init__(self, n): self.n = n
cache = weakref.WeakValueDictionary()
def get(n):
    o = cache.get(n)
    if o is None:
        print('make', n); o = cache[n] = Obj(n)
    return o
a = get(1); b = get(1); print(a is b); del a, b; c = get(1); print(sorted(cache))
# expect: make 1
# expect: True
# expect: make 1
# expect: [1]
