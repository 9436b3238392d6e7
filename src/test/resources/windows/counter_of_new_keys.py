# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
from collections import Counter
c = Counter()
def work():
    for i in range(N):
        c[i] += 1
parallel(work, work)
assert all(v == 2 for v in c.values())
