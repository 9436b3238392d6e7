# form: try-lock livelock
# fails under: gil gil-legacy free-threaded unprotected
from threading import Lock

from gilscope import parallel

forks = [Lock(), Lock(), Lock()]


def dine(i):
    a, b = forks[i], forks[(i + 1) % 3]
    while True:
        a.acquire()
        if b.acquire(False):
            break
        a.release()
    b.release()
    a.release()


parallel(lambda: dine(0), lambda: dine(1), lambda: dine(2))
