# E2.7: while q: q.pop()
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: one is left; T1 sees it; T2 pops it; T1 raises IndexError
from gilscope import parallel


q = [1]


def work():
    while q:
        q.pop()


parallel(work, work)
