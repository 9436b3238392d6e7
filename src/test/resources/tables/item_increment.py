# E1
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
n = 0
d = {"k": 0}

def work():
    global n
    for _ in range(N):
        d["k"] += 1

parallel(work, work)
assert d["k"] == 2 * N, d["k"]
