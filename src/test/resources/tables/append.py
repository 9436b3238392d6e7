# exploration.md 2
# fails under: unprotected
from gilscope import parallel

N = 1
l = []
def work():
    for i in range(N):
        l.append(i)

parallel(work, work)
assert len(l) == 2 * N
