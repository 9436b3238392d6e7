from gilscope import parallel
from threading import Lock

class Data:
    def __init__(self):
        self.n = 0

d = Data()
a = Lock()
b = Lock()

def one():
    with a:
        with b:
            d.n = 1

def two():
    with b:
        with a:
            d.n = 2

parallel(one, two)
