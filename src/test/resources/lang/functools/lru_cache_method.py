import functools
class C:
    def __init__(self):
        self.n = 0
    @functools.lru_cache
    def m(self, x):
        self.n += 1
        return x
c = C()
c.m(1); c.m(1); c.m(2)
print(c.n, C.m.cache_info())  # expect: 2 CacheInfo(hits=1, misses=2, maxsize=128, currsize=2)
