# exploration.md 2
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
l = list(range(N))
def work():
    while True:
        if not l:
            break
        l.pop()

parallel(work, work)
