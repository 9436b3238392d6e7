# E2.9: if self.c is None: self.c = C()
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: both see None; both construct; the second replaces the first
from gilscope import parallel



class Connection:
    def __init__(self):
        pass


class Service:
    c = None

    def connection(self):
        if self.c is None:
            self.c = Connection()
        return self.c


service = Service()
got = []


def work():
    got.append(service.connection())


parallel(work, work)
assert got[0] is got[1], "two connections"
