# exploration.md 2
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
box = [None] * N
made = []
def work(me):
    for i in range(N):
        if box[i] is None:
            box[i] = me
            made.append(i)

parallel(lambda: work(1), lambda: work(2))
assert len(made) == N, "made twice"
