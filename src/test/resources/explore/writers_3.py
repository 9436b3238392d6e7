from gilscope import parallel

class Cell:
    pass

c = Cell()
c.v = 0

def writer(i):
    def write():
        c.v = i
    return write

parallel(*[writer(i) for i in range(3)])
