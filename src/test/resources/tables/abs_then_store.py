# exploration.md 0.1
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
n = 0
class Plain:
    x = 0
o = Plain()

def work():
    global n
    for _ in range(N):
        o.x = abs(o.x) + 1

parallel(work, work)
assert o.x == 2 * N, o.x
