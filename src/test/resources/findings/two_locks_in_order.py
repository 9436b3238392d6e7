# form: none
# fails under:
from threading import Condition, Lock

from gilscope import parallel

left, right, changed, full = Lock(), Lock(), Condition(), []


def put():
    with left, right:
        with changed:
            full.append(1)
            changed.notify()


def take():
    with left:
        pass
    with changed:
        while not full:
            changed.wait()


parallel(put, take)
