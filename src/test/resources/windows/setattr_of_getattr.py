# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Box:
    pass
o = Box()
o.x = 0
def work():
    for _ in range(N):
        setattr(o, "x", getattr(o, "x") + 1)
parallel(work, work)
assert o.x == 2 * N
