# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: unprotected
from gilscope import parallel

N = 1
d = {i: i for i in range(N)}
got = []
def work():
    for i in range(N):
        v = d.pop(i, None)
        if v is not None:
            got.append(v)
parallel(work, work)
assert len(got) == N
