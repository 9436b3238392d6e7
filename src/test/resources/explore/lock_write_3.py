from gilscope import parallel
from threading import Lock

class Cell:
    pass

c = Cell()
c.v = 0
m = Lock()

def work():
    with m:
        c.v = 1

parallel(*[work] * 3)
