# E2.31: del x is expected to close it now
# class: G
# fails under: free-threaded
# interleaving: T2 drops the last reference to what T1 made; __del__ waits for T1, its owner; unprotected there is one count, and who drops last runs it
from gilscope import parallel


log = []
box = []


class File:
    def __del__(self):
        log.append("closed")


made = [False]


def make():
    box.append(File())
    made[0] = True
    while box:
        pass


def close():
    while not made[0]:
        pass
    box.pop()
    log.append("after")


parallel(make, close)
assert log == ["closed", "after"], log
