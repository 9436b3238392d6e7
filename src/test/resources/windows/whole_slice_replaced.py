# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: unprotected
from gilscope import parallel

N = 1
l = [0, 0]
def reader():
    for _ in range(N):
        assert sum(l[:]) == 0
def writer():
    for i in range(1, N + 1):
        l[:] = [i, -i]
parallel(reader, writer)
