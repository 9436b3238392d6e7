# E2.20: i = a.nid; a.nid = i + 1
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: both load the same number
from gilscope import parallel



class Allocator:
    nid = 0


a = Allocator()
ids = []


def work():
    i = a.nid
    a.nid = i + 1
    ids.append(i)


parallel(work, work)
assert len(set(ids)) == 2, ids
