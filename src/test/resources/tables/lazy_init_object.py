# E1
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Connection:
    def __init__(self):
        self.open = True
box = [None] * N
made = []
def work():
    for i in range(N):
        if box[i] is None:
            box[i] = Connection()
            made.append(i)

parallel(work, work)
assert len(made) == N, "made twice"
