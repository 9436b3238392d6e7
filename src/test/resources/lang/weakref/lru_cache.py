import weakref, functools
class C: pass
@functools.lru_cache(maxsize=1)
def f(n): return C()
r = weakref.ref(f(1)); print(r() is not None); f(2); print(r()); r = weakref.ref(f(2)); f.cache_clear(); print(r())
# expect: True
# expect: None
# expect: None
