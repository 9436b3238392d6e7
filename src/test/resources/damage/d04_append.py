# D4: list.append with room left
# damage: lost element
# how: both read the same size; the second stores into the same slot
from _thread import start_joinable_thread as start

items = [0, 0, 0]
items.append(0)
done = []


def work(x):
    items.append(x)


for t in [start(lambda: work(1)), start(lambda: work(2))]:
    t.join()
