# D14: two instances add different attributes
# damage: torn read
# how: both take the next slot of the class's shared keys
from _thread import start_joinable_thread as start

pairs = []
for _ in range(20):
    class Point:
        pass

    pairs.append((Point(), Point()))


def left():
    for a, _ in pairs:
        a.x = "x of a"


def right():
    for _, b in pairs:
        b.y = "y of b"


for t in [start(left), start(right)]:
    t.join()
