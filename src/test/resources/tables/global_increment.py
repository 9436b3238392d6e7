# E1
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
n = 0

def work():
    global n
    for _ in range(N):
        n += 1

parallel(work, work)
assert n == 2 * N, n
