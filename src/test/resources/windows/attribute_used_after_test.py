# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Box:
    x = 1
o = Box()
o.x = 1
def reader():
    for _ in range(N):
        if o.x is not None:
            o.x.real
def writer():
    for _ in range(N):
        o.x = None
        o.x = 1
parallel(reader, writer)
