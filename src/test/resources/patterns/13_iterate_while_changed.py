# E2.13: for k in d while another adds
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 is between two steps; T2 inserts; T1 raises RuntimeError
from gilscope import parallel


d = {1: 1, 2: 2}


def read():
    for k in d:
        str(k)


def grow():
    d[3] = 3


parallel(read, grow)
