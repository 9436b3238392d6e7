# E2.23: LRU with an OrderedDict: move_to_end, then popitem, each a call of its own
# class: G
# fails under: unprotected
# interleaving: T1 has unlinked c; T2 walks the links: without any lock the order and the table disagree
from collections import OrderedDict
from gilscope import parallel


cache = OrderedDict(a=1, b=2, c=3)


def use():
    for _ in range(20):
        cache.move_to_end("c")


def evict():
    cache.popitem(last=False)


parallel(use, evict)
assert list(cache) == ["b", "c"], cache
