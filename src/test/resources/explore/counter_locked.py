from gilscope import parallel
from threading import Lock

class Counter:
    def __init__(self):
        self.v = 0
        self.seen = {}
        self.log = []

c = Counter()
m = Lock()

def increment():
    with m:
        c.v += 1
        c.seen[c.v] = True
        c.log.append(c.v)

parallel(increment, increment, increment)
assert c.v == 3 and c.log == [1, 2, 3]
