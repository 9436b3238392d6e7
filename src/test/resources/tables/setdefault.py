# exploration.md 2
# fails under: unprotected
from gilscope import parallel

N = 1
d = {}
won = []
def work(me):
    for i in range(N):
        if d.setdefault(i, me) == me:
            won.append(i)

parallel(lambda: work(1), lambda: work(2))
assert len(won) == N
