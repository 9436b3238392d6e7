# E1; 3.14.4t ends with a ValueError, a segmentation fault or "Executing a cache", here always with the ValueError
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
def numbers():
    while True:
        yield int(1)
g = numbers()
def work():
    for _ in range(N):
        next(g)

parallel(work, work)
