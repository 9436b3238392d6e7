from gilscope import parallel

class Cell:
    pass

c = Cell()
c.v = 0

def work():
    n = c.v
    c.v = 1

parallel(*[work] * 3)
