# D6: reading an item while the array moves
# damage: use after free
# how: T1 loads ob_item; T2 appends, copies, frees; T1 reads what was freed
from _thread import start_joinable_thread as start

items = [0, 0, 0, 0]


def read():
    for i in range(4):
        items[i]


def grow():
    items.append(1)


for t in [start(read), start(grow)]:
    t.join()
