# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
l = [1, 2]
def reader():
    for _ in range(N):
        seen = [x for x in l]
        assert seen.count(2) == 1
def writer():
    for _ in range(N):
        l.insert(0, 0)
        del l[0]
parallel(reader, writer)
