# D21: an instruction specialised for another type before its index is written
# damage: torn read
# how: T1 has stored opcode and version of B; T2 runs the instruction with a B and the index of A
from _thread import start_joinable_thread as start

class A:
    def __init__(self):
        self.x = "x"


class B:
    def __init__(self):
        self.y = "y"
        self.x = "x"


a = A()
b = B()


def get(o):
    return o.x


def work():
    for _ in range(6):
        get(a)
        get(b)


for t in [start(work), start(work)]:
    t.join()
