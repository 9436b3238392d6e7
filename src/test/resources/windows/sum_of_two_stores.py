# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
l = [5, 5]
def reader():
    for _ in range(N):
        assert sum(l) == 10
def writer():
    for _ in range(N):
        l[0] -= 1
        l[1] += 1
parallel(reader, writer)
