# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
s = set()
def work(k):
    global s
    for _ in range(2 * N):
        s = s ^ {k}
parallel(lambda: work(0), lambda: work(1))
assert not s
