# D2: a lost decrement: a leak
# damage: leak
# how: both subtract one from a count of two and both store one; nobody refers to it any more
from _thread import start_joinable_thread as start

class Thing:
    pass


left = [Thing() for _ in range(20)]
right = list(left)


def drop(side):
    for i in range(20):
        side[i] = None


for t in [start(lambda: drop(left)), start(lambda: drop(right))]:
    t.join()
