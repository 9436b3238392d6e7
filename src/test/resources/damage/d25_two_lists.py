# D25: a.extend(b) against b.extend(a)
# damage: lost element
# how: naive locks would deadlock here; without any, each grows what the other copies
from _thread import start_joinable_thread as start

pairs = [([1, 2, 3, 4], [5, 6, 7, 8]) for _ in range(12)]


def left():
    for a, b in pairs:
        a.extend(b)


def right():
    for a, b in pairs:
        b.extend(a)
        a.extend(b)


for t in [start(left), start(right)]:
    t.join()
