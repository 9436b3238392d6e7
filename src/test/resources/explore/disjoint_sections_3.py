from gilscope import parallel
from threading import Lock

class Cell:
    pass

def worker():
    c = Cell()
    c.v = 0
    m = Lock()

    def work():
        with m:
            c.v = 1
    return work

parallel(worker(), worker(), worker())
