from gilscope import parallel
from threading import Lock

class Buffer:
    def __init__(self, count):
        self.lock = Lock()
        self.count = count

b = Buffer(8)

def append():
    b.lock.acquire()
    n = b.count
    b.lock.release()
    b.lock.acquire()
    have = b.count
    b.lock.release()
    assert have >= n

def erase():
    b.lock.acquire()
    b.count = 0
    b.lock.release()

parallel(append, erase)
