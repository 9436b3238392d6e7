# D13: the index is published before the entry
# damage: torn read
# how: T1 has stored the index; T2 follows it to an entry without a key
from _thread import start_joinable_thread as start

d = {"a": 0}


def write():
    d["b"] = 1


def read():
    for _ in range(3):
        d.get("b")


for t in [start(write), start(read)]:
    t.join()
