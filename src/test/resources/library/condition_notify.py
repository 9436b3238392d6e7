# threading.Condition: with a predicate no wake-up is lost
from gilscope import parallel
from threading import Condition

changed = Condition()
ready = []


def wait():
    with changed:
        changed.wait_for(lambda: ready)


def tell():
    with changed:
        ready.append(1)
        changed.notify_all()


parallel(wait, wait, tell)
