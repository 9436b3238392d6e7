# E2.3: d[k] += 1, L[i] += 1
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: T1 loads the item; T2 loads it; T1 stores; T2 stores the same
from gilscope import parallel


counts = {"k": 0}
cells = [0]


def work():
    counts["k"] += 1
    cells[0] += 1


parallel(work, work)
assert counts["k"] == 2 and cells[0] == 2, (counts, cells)
