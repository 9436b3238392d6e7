# D17: two threads pop the same cell of a free list
# damage: cell with two owners
# how: both read numfree and the same cell: two owners of one list
from _thread import start_joinable_thread as start

def work(x):
    for _ in range(20):
        mine = []
        mine.append(x)
        assert len(mine) == 1, mine


for t in [start(lambda: work(1)), start(lambda: work(2))]:
    t.join()
