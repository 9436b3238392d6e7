# threading.BoundedSemaphore: never more inside than permits
from gilscope import parallel
from threading import BoundedSemaphore

permits = BoundedSemaphore(1)
inside = []


def work():
    with permits:
        inside.append(1)
        assert len(inside) == 1
        inside.pop()


parallel(work, work)
permits.acquire()
