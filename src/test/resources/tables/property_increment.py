# E1
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
n = 0
class Guarded:
    def __init__(self):
        self._x = 0

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, value):
        self._x = value
o = Guarded()

def work():
    global n
    for _ in range(N):
        o.x += 1

parallel(work, work)
assert o.x == 2 * N, o.x
