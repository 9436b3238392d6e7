# E2.27: a module's cache that is trimmed when full
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 finds the entry; T2 trims the cache; T1 raises KeyError
from gilscope import parallel


_cache = {"a": 1}


def compile_pattern(p):
    if p in _cache:
        str(p)
        return _cache[p]
    if len(_cache) >= 1:
        _cache.clear()
    _cache[p] = p
    return p


parallel(lambda: compile_pattern("a"), lambda: compile_pattern("b"))
