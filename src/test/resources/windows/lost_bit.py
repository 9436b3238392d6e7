# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
flags = [0] * N
def low():
    for i in range(N):
        flags[i] |= 1
def high():
    for i in range(N):
        flags[i] |= 2
parallel(low, high)
assert all(f == 3 for f in flags)
