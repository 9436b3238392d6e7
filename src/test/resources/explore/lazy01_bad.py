from gilscope import parallel
from threading import Lock

class Data:
    def __init__(self):
        self.n = 0

d = Data()
m = Lock()

def one():
    m.acquire()
    d.n = d.n + 1
    m.release()

def two():
    m.acquire()
    d.n = d.n + 2
    m.release()

def check():
    m.acquire()
    n = d.n
    m.release()
    assert n < 3

parallel(one, two, check)
