# D5: list.append with a resize
# damage: use after free
# how: both find the list full; one reallocates an array that the other has given back
from _thread import start_joinable_thread as start

lists = [[0, 0, 0, 0] for _ in range(12)]


def work(x):
    for items in lists:
        items.append(x)


for t in [start(lambda: work(1)), start(lambda: work(2))]:
    t.join()
