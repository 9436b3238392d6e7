# E1
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
d = {}
def reader():
    for _ in range(N):
        if 0 in d:
            d[0]

def changer():
    for _ in range(N):
        d[0] = 0
        del d[0]

parallel(reader, changer)
