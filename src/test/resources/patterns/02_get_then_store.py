# E2.2: d[k] = d.get(k, 0) + 1
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 gets; T2 gets the same; both store it plus one
from gilscope import parallel


counts = {}


def work():
    counts["k"] = counts.get("k", 0) + 1


parallel(work, work)
assert counts["k"] == 2, counts
