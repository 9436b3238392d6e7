# D24: the collector scans while references move
# damage: premature destruction
# how: T1 has subtracted the list's reference; T2 takes the object to its stack; T1 marks without it
import gc
from _thread import start_joinable_thread as start

class Thing:
    pass


gc.disable()
shelf = [Thing() for _ in range(3)]


def collect():
    for _ in range(3):
        gc.collect()


def use():
    for _ in range(60):
        x = shelf.pop()
        x.used = True
        shelf.append(x)
        x = None


for t in [start(collect), start(use)]:
    t.join()
