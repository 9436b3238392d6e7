# E1
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Allocator:
    nid = 0
a = Allocator()
ids = []
def work():
    for _ in range(N):
        i = a.nid
        a.nid = i + 1
        ids.append(i)

parallel(work, work)
assert len(set(ids)) == len(ids), "an id was given out twice"
