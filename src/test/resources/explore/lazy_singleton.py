from gilscope import parallel

class Box:
    def __init__(self):
        self.instance = None

box = Box()
got = {1: None, 2: None}

def first():
    if box.instance is None:
        box.instance = object()
    mine = box.instance
    return mine

seen = []

def user(i):
    got[i] = first()

parallel(lambda: user(1), lambda: user(2))
assert got[1] is got[2]
