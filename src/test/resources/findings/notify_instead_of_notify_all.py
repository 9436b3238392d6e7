# form: lost wake-up
# fails under: gil gil-legacy free-threaded unprotected
from threading import Condition

from gilscope import parallel

changed = Condition()
full = False


def take():
    global full
    with changed:
        while not full:
            changed.wait()
        full = False
        changed.notify()


def put():
    global full
    with changed:
        while full:
            changed.wait()
        full = True
        changed.notify()


parallel(take, take, put, put)
