# form: lost wake-up
# fails under: gil gil-legacy free-threaded unprotected
from threading import Event

from gilscope import parallel

pulse = Event()


def wait():
    pulse.wait()


def beat():
    pulse.set()
    pulse.clear()


parallel(wait, beat)
