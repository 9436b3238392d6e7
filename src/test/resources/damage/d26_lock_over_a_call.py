# D26: a lock held over a blocking call
# damage: lost element
# how: with naive locks extend would hold the list while it waits; without any, others change it meanwhile
from _thread import start_joinable_thread as start, allocate_lock

items = []
gate = allocate_lock()
gate.acquire()


def slowly():
    for i in range(6):
        with gate:  # a blocking call inside list.extend
            yield i


def left():
    items.extend(slowly())


def right():
    for i in range(12):
        items.append(-i)
        if i == 3:
            gate.release()


for t in [start(left), start(right)]:
    t.join()
