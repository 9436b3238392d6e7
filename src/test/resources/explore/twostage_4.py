from gilscope import parallel
from threading import Lock

class Data:
    def __init__(self):
        self.first = 0
        self.second = 0

d = Data()
a = Lock()
b = Lock()

def write():
    a.acquire()
    d.first = 1
    a.release()
    b.acquire()
    d.second = d.first + 1
    b.release()

def read():
    a.acquire()
    first = d.first
    a.release()
    if first == 0:
        return
    b.acquire()
    second = d.second
    b.release()
    assert second == first + 1

parallel(*[write] * 3, read)
