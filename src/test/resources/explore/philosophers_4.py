from gilscope import parallel
from threading import Lock

N = 4
forks = [Lock() for _ in range(N)]

def philosopher(i):
    left, right = forks[i], forks[(i + 1) % N]

    def dine():
        with left:
            with right:
                pass
    return dine

parallel(*[philosopher(i) for i in range(N)])
