# D9: x = self.attr while another thread replaces it
# damage: use after free
# how: as D8, with an instance's slot
from _thread import start_joinable_thread as start

class Thing:
    pass


class Holder:
    pass


holders = [Holder() for _ in range(20)]
for holder in holders:
    holder.thing = Thing()
holder = None


def read():
    for h in holders:
        x = h.thing
        if x is not None:
            x.name = 1


def replace():
    for h in holders:
        h.thing = None


for t in [start(read), start(replace)]:
    t.join()
