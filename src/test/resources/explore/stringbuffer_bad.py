# jdk1.4's StringBuffer: append asks for the length of the other one, which shrinks before it is copied.
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


def change():
    b.lock.acquire()
    b.count = 9
    b.lock.release()
    b.lock.acquire()
    b.count = 8
    b.lock.release()


parallel(change, append)
