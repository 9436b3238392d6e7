# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
best = -1
def even():
    global best
    for i in range(N):
        x = 2 * i
        if x > best:
            best = x
        assert best >= x
def odd():
    global best
    for i in range(N):
        x = 2 * i + 1
        if x > best:
            best = x
        assert best >= x
parallel(even, odd)
