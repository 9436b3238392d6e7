# threading.RLock: the owner comes in again, nobody else does
from gilscope import parallel
from threading import RLock

lock = RLock()
inside = []


def work():
    with lock:
        with lock:
            inside.append(1)
        assert inside == [1]
        inside.pop()


parallel(work, work)
