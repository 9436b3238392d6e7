# D10: two insertions take the same entry
# damage: lost element, hole
# how: both find the same free index and entry; counters are increased twice or once
from _thread import start_joinable_thread as start

d = {"a": 0}


def work(k):
    d[k] = 1


for t in [start(lambda: work("b")), start(lambda: work("c"))]:
    t.join()
for k in d:
    str(k)
