# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: unprotected
from gilscope import parallel

N = 1
from collections import defaultdict
d = defaultdict(list)
def work():
    for i in range(N):
        d[i].append(1)
parallel(work, work)
assert all(len(v) == 2 for v in d.values())
