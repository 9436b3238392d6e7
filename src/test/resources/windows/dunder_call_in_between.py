# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
d = {"k": 0}
def work():
    for _ in range(N):
        d["k"] = d["k"].__add__(1)
parallel(work, work)
assert d["k"] == 2 * N
