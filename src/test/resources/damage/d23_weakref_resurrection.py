# D23: a weak reference gives out an object that is ending
# damage: use after free
# how: T2 reads the referent; T1 drops the last reference and frees it; T2 increments a freed count
from _thread import start_joinable_thread as start
from weakref import ref

class Thing:
    pass


shelf = [Thing() for _ in range(20)]
refs = [ref(x) for x in shelf]


def drop():
    for i in range(20):
        shelf[i] = None


def revive():
    for r in refs:
        x = r()
        if x is not None:
            x.name = 1
        x = None


for t in [start(drop), start(revive)]:
    t.join()
