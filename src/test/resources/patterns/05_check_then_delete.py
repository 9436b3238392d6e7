# E2.5: if k in d: del d[k]
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: T1 sees the key; T2 sees it and deletes it; T1 raises KeyError
from gilscope import parallel


d = {"k": 1}


def work():
    if "k" in d:
        del d["k"]


parallel(work, work)
