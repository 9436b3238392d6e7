# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
s = set(range(N))
def work():
    for i in range(N):
        if i in s:
            s.remove(i)
parallel(work, work)
