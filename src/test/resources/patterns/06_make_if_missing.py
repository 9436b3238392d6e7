# E2.6: if not d.get(k): d[k] = make()
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 finds nothing; T2 finds nothing; both make one
from gilscope import parallel


cache = {}
made = []


def make():
    thing = object()
    made.append(thing)
    return thing


def work():
    if not cache.get("k"):
        cache["k"] = make()


parallel(work, work)
assert len(made) == 1, len(made)
