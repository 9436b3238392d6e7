import functools
calls = []
@functools.lru_cache(maxsize=2)
def f(x):
    calls.append(x)
    return x * 2
print(f(1), f(2), f(1), f(3), f(2), f(3), calls)  # expect: 2 4 2 6 4 6 [1, 2, 3, 2]
print(f.cache_info(), f.cache_parameters())  # expect: CacheInfo(hits=2, misses=4, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False}
f.cache_clear()
print(f.cache_info(), f.__wrapped__(5), f.__name__)  # expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) 10 f
try:
    f([])
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
