# three threads, about 200 visible steps
from gilscope import parallel
from threading import Lock


class Ledger:
    def __init__(self):
        self.lock = Lock()
        self.balance = 0
        self.last = None


ledger = Ledger()


def clerk(name):
    for _ in range(11):
        with ledger.lock:
            ledger.balance += 1
            ledger.last = name
        if ledger.last is None:
            raise RuntimeError


parallel(lambda: clerk(1), lambda: clerk(2), lambda: clerk(3))
assert ledger.balance == 33
