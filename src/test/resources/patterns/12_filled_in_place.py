# E2.12: a published container is filled in place
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 has filled one of three; T2 takes the table for complete
from gilscope import parallel


CACHE = {}


def fill():
    if CACHE:
        return
    for name in ("a", "b", "c"):
        CACHE[name] = name.upper()


def work():
    fill()
    assert len(CACHE) == 3, CACHE


parallel(work, work)
