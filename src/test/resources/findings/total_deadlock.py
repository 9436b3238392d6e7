# form: deadlock
# fails under: gil gil-legacy free-threaded unprotected
from threading import Lock

from gilscope import parallel

left, right = Lock(), Lock()


def one():
    with left:
        with right:
            pass


def two():
    with right:
        with left:
            pass


parallel(one, two)
