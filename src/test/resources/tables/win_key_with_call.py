# exploration.md 2
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
d = {}
won = []
def v(me):
    return me

def work(me):
    for i in range(N):
        if i not in d:
            d[i] = v(me)
            won.append(i)

parallel(lambda: work(1), lambda: work(2))
assert len(won) == N, "both have won"
