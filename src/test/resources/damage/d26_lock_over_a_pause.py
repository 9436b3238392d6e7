# D26: a lock held while the world is to stop
# damage: deadlock
# how: the other thread waits for the lock and comes to no check point; PEP 703 detaches a thread that waits
import gc
from _thread import start_joinable_thread as start

import gilscope

gilscope.naive_locks()
items = []


def slowly():
    for i in range(6):
        gc.collect()  # stops the world, inside list.extend
        yield i


def left():
    items.extend(slowly())


def right():
    for i in range(12):
        items.append(-i)


for t in [start(left), start(right)]:
    t.join()
