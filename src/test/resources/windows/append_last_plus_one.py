# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
l = [0]
def work():
    for _ in range(N):
        l.append(l[-1] + 1)
parallel(work, work)
assert l == list(range(2 * N + 1))
