# D25: a dict calls __eq__ of a key, which needs another dict, and the other way round
# damage: deadlock
# how: the lock of a dict is held while Python code runs in it; PEP 703 opens it when that code has to wait
from _thread import start_joinable_thread as start

import gilscope

gilscope.naive_locks()
one, two = {}, {}


class Key:
    def __init__(self, other):
        self.other = other

    def __hash__(self):
        return 1

    def __eq__(self, key):
        self.other["seen"] = True
        return False


def left():
    for _ in range(4):
        one[Key(two)] = 1


def right():
    for _ in range(4):
        two[Key(one)] = 1


for t in [start(left), start(right)]:
    t.join()
