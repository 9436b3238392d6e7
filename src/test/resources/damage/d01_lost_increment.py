# D1: a lost increment, then use after free
# damage: use after free
# how: both add one to a count of one and both store two; two drops later the object is freed under its last user
from _thread import start_joinable_thread as start

class Thing:
    pass


shelf = [Thing() for _ in range(20)]


def take():
    for i in range(20):
        x = shelf[i]
        x = None


def keep():
    for i in range(20):
        x = shelf[i]
        shelf[i] = None
        if x is not None:
            x.name = "mine"


for t in [start(take), start(keep)]:
    t.join()
