# E2.28: if len(c) > MAX: c.pop(next(iter(c)))
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: both pick the same oldest key; the second raises KeyError
from gilscope import parallel


c = {"a": 1, "b": 2, "d": 3}


def evict():
    if len(c) > 1:
        c.pop(next(iter(c)))


parallel(evict, evict)
