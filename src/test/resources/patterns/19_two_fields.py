# E2.19: lo = x; hi = y
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: T1 has stored lo; T2 reads the new lo with the old hi
from gilscope import parallel



class Range:
    lo = 0
    hi = 0


r = Range()
seen = []


def write():
    r.lo = 5
    r.hi = 5


def read():
    lo = r.lo
    hi = r.hi
    seen.append((lo, hi))


parallel(write, read)
assert seen[0] in ((0, 0), (5, 5)), seen
