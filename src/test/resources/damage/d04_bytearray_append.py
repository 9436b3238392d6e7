# D4: two appends to a bytearray take the same place
# damage: lost element
# how: both read the same size; one of the two changes of it is lost, and with it a byte
from _thread import start_joinable_thread as start

b = bytearray()


def work():
    for _ in range(8):
        b.append(1)


for t in [start(work), start(work)]:
    t.join()
