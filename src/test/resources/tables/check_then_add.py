# E1; exploration.md 2
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
s = set()
added = []
def work():
    for i in range(N):
        if i not in s:
            s.add(i)
            added.append(i)

parallel(work, work)
assert len(added) == N, "added twice"
