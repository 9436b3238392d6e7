# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
box = [None] * N
got = []
def work():
    for i in range(N):
        match box[i]:
            case None:
                box[i] = 1
                got.append(i)
parallel(work, work)
assert len(got) == N
