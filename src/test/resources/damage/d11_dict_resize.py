# D11: an insertion into the table that is being replaced
# damage: lost element
# how: T1 copies the table; T2 inserts into the old one; T1 publishes the copy and frees the old
from _thread import start_joinable_thread as start

d = {"a": 0, "b": 0, "c": 0, "d": 0}


def work(k):
    d[k] = 1
    d[k + k] = 1


for t in [start(lambda: work("e")), start(lambda: work("f"))]:
    t.join()
