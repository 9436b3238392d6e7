# functools.lru_cache: both callers get the right value; how often the function runs is not promised
from functools import lru_cache
from gilscope import parallel

results = []


@lru_cache(maxsize=1)
def square(n):
    return n * n


def work(n):
    results.append(square(n) == n * n)


parallel(lambda: work(2), lambda: work(3))
assert results == [True, True]
info = square.cache_info()
assert info.hits + info.misses == 2 and info.currsize <= 1
