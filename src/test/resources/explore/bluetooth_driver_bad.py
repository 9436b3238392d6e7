from gilscope import parallel
from threading import Lock

class Driver:
    def __init__(self):
        self.stopping = False
        self.pending = 1
        self.stopped = False

d = Driver()

def add():
    if d.stopping:
        return
    d.pending += 1
    assert not d.stopped

def stop():
    d.stopping = True
    d.stopped = True

parallel(add, stop)
