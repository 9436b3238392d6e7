from gilscope import parallel

class Cell:
    v = 0

c = Cell()
c.v = 0

def write():
    c.v = 1

def read():
    c.v

parallel(write, *[read] * 2)
