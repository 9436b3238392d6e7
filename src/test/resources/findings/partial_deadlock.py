# form: partial deadlock
# fails under: gil gil-legacy free-threaded unprotected
from threading import Lock

from gilscope import parallel

left, right, done = Lock(), Lock(), []


def one():
    with left:
        with right:
            pass


def two():
    with right:
        with left:
            pass


def other():
    done.append(1)


parallel(one, two, other)
