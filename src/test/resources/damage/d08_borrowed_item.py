# D8: an item read but not owned yet
# damage: use after free
# how: T1 reads the pointer; T2 overwrites the slot and frees the object; T1 increments a freed count
from _thread import start_joinable_thread as start

class Thing:
    pass


shelf = [Thing() for _ in range(20)]


def read():
    for i in range(20):
        x = shelf[i]
        if x is not None:
            x.name = 1


def replace():
    for i in range(20):
        shelf[i] = None


for t in [start(read), start(replace)]:
    t.join()
