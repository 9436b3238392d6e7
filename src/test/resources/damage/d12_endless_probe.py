# D12: a table without an empty index
# damage: endless probe
# how: colliding insertions use up indices faster than entries; then nothing is empty and an absent key is looked for without end
from _thread import start_joinable_thread as start

d = {0: 0}
go = False


def work(keys):
    while not go:
        pass
    for k in keys:
        d[k] = k


threads = [start(lambda: work((1, 2, 3))), start(lambda: work((5, 6, 7, 4)))]
go = True
for t in threads:
    t.join()
d.get(99)
