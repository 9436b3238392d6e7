# E2.4: if k in d: d[k]
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: T1 sees the key; T2 deletes it; T1 raises KeyError
from gilscope import parallel


d = {"k": 1}


def use():
    if "k" in d:
        d["k"]


def remove():
    del d["k"]


parallel(use, remove)
