# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
d = {}
def work():
    for i in range(N):
        if i not in d:
            d[i] = []
        d[i].append(1)
parallel(work, work)
assert all(len(v) == 2 for v in d.values())
