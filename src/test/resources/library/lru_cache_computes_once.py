# functools.lru_cache: a function may run more than once for one key (its documentation says so)
# found in: gil gil-legacy free-threaded
from functools import lru_cache
from gilscope import parallel

calls = []


@lru_cache
def load(key):
    calls.append(key)
    return object()


parallel(lambda: load("k"), lambda: load("k"))
assert len(calls) == 1
