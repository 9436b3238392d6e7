# E2.21: if len(pool) < N: pool.append(new())
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: one place is left; both see it; new() lets the other in; both append
from gilscope import parallel


pool = []


def new():
    return object()


def work():
    if len(pool) < 1:
        pool.append(new())


parallel(work, work)
assert len(pool) == 1, len(pool)
