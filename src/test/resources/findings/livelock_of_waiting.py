# form: livelock
# fails under: gil gil-legacy free-threaded unprotected
from time import sleep

from gilscope import parallel


class Light:
    green = False


light = Light()


def wait():
    while not light.green:
        sleep(0)


def pulse():
    light.green = True
    sleep(0)
    light.green = False


parallel(wait, pulse)
