# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: free-threaded unprotected
from gilscope import parallel

N = 1
e = enumerate([0] * (2 * N))
got = []
def work():
    for i, _ in e:
        got.append(i)
parallel(work, work)
assert sorted(got) == list(range(2 * N))
