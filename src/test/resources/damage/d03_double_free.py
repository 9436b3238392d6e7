# D3: subtract, then test the memory: freed twice
# damage: double free
# how: both subtract; both read zero; both free
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
