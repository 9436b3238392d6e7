# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
box = [i for i in range(N)]
got = []
def work():
    for i in range(N):
        if (v := box[i]) is not None:
            box[i] = None
            got.append(v)
parallel(work, work)
assert len(got) == N
