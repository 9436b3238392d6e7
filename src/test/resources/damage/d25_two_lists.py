# D25: a.extend(b) against b.extend(a), where each object has a lock of its own
# damage: deadlock
# how: each thread locks its list and waits for the other's; PEP 703 locks both in one order
from _thread import start_joinable_thread as start

import gilscope

gilscope.naive_locks()
pairs = [([1, 2, 3, 4], [5, 6, 7, 8]) for _ in range(12)]


def left():
    for a, b in pairs:
        a.extend(b)


def right():
    for a, b in pairs:
        b.extend(a)


for t in [start(left), start(right)]:
    t.join()
