# D20: the method cache's line pairs one name with another's value
# damage: torn read
# how: both names fall on one line of 4,096; T1 has stored its value there, T2 still finds its own name
from _thread import start_joinable_thread as start

class Both:
    def Aa(self):  # the line is chosen by the name's text here; that of BB has the same hash
        return "Aa"

    def BB(self):
        return "BB"


both = Both()
both.Aa()


def work():
    for _ in range(3):
        both.Aa()
        both.BB()


for t in [start(work), start(work)]:
    t.join()
