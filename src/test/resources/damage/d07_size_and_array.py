# D7: size read, then cleared
# damage: torn read
# how: T1 reads size 4; T2 clears: no array; T1 indexes it
from _thread import start_joinable_thread as start

lists = [[0, 0, 0, 0] for _ in range(20)]


def read():
    for items in lists:
        if items:
            items[-1]


def clear():
    for items in lists:
        items.clear()


for t in [start(read), start(clear)]:
    t.join()
