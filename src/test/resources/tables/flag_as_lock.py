# E1
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Guard:
    taken = False
    inside = 0
g = Guard()
def work():
    for _ in range(N):
        if not g.taken:
            g.taken = True
            g.inside = g.inside + 1
            assert g.inside == 1, "two are inside"
            g.inside = g.inside - 1
            g.taken = False

parallel(work, work)
