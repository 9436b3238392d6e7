# As philosophers_2, but a gate lets one of them reach for forks at a time: no deadlock.
from gilscope import parallel
from threading import Lock

forks = [Lock(), Lock()]
gate = Lock()

def philosopher(i):
    left, right = forks[i], forks[1 - i]

    def dine():
        with gate:
            with left:
                with right:
                    pass
    return dine

parallel(philosopher(0), philosopher(1))
