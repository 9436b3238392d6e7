from gilscope import parallel

class Counter:
    def __init__(self):
        self.v = 0

c = Counter()

def increment():
    c.v = abs(c.v) + 1

parallel(increment, increment)
assert c.v == 2
