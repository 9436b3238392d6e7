from gilscope import parallel

class Cell:
    pass

c = Cell()
c.v = 0

def one():
    for i in range(5):
        c.v = i

def two():
    for i in range(5):
        c.v = i

parallel(one, two)
