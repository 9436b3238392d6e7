# D18: a C static filled on first use by both
# damage: leak
# how: both see NULL; both build; the second store overwrites the first
from _thread import start_joinable_thread as start

def work():
    object().__reduce_ex__(2)


for t in [start(work), start(work)]:
    t.join()
