# E2.1: n += 1
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: T1 loads n; T2 loads n; T1 stores; T2 stores the same
from gilscope import parallel


n = 0


def work():
    global n
    n += 1


parallel(work, work)
assert n == 2, n
