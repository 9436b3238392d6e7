import functools
@functools.lru_cache(typed=True)
def f(*a, **k):
    return len(a)
f(1); f(1.0); f(x=1); f(x=1.0); f(1); f(y=1, x=2); f(x=2, y=1)
print(f.cache_info())  # expect: CacheInfo(hits=1, misses=6, maxsize=128, currsize=6)
@functools.lru_cache(maxsize=0)
def g(x):
    return x
g(1); g(1)
print(g.cache_info())  # expect: CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)
