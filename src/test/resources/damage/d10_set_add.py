# D10: two insertions into a set take the same entry
# damage: lost element
# how: 1 and 9 fall on one entry of eight; both find it empty
from _thread import start_joinable_thread as start

s = set()


def work(n):
    for _ in range(8):
        s.add(n)
        s.discard(n)


for t in [start(lambda: work(1)), start(lambda: work(9))]:
    t.join()
