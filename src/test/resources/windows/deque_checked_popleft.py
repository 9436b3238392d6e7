# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
from collections import deque
q = deque()
def adder():
    for i in range(N):
        q.append(i)
        if q:
            q.popleft()
def taker():
    for i in range(N):
        if q:
            q.popleft()
parallel(adder, taker)
