# E1
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
n = 0
def f():
    return 1

def work():
    global n
    for _ in range(N):
        n = n + f()

parallel(work, work)
assert n == 2 * N, n
