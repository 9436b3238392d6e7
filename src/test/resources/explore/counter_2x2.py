from gilscope import parallel

class Counter:
    def __init__(self):
        self.v = 0

c = Counter()

def increment():
    for _ in range(2):
        c.v += 1

parallel(increment, increment)
assert c.v == 4
