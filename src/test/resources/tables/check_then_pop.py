# E1
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
q = []
def work():
    for i in range(N):
        q.append(i)
        if q:
            q.pop()

def taker():
    for _ in range(N):
        if q:
            q.pop()

parallel(work, taker)
