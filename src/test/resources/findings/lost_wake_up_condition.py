# form: lost wake-up
# fails under: gil gil-legacy free-threaded unprotected
from threading import Condition

from gilscope import parallel

ready = Condition()


def wait():
    with ready:
        ready.wait()


def notify():
    with ready:
        ready.notify()


parallel(wait, notify)
