from gilscope import parallel

class Pair:
    def __init__(self):
        self.a = 0
        self.b = 0

p = Pair()

def set_both():
    p.a = 1
    p.b = -1

def check():
    assert p.a == 0 and p.b == 0 or p.a == 1 and p.b == -1

parallel(*[set_both] * 1, check)
