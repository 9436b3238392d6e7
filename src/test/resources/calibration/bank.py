# Two clerks transfer between sixteen accounts, each with a lock of its own.
from threading import Lock
from frame import report

class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = Lock()

accounts = [Account(1000) for _ in range(16)]

def clerk(seed):
    def work():
        x = seed
        for _ in range(10_000):
            x = (x * 1103515245 + 12345) & 0x7FFFFFFF
            a, b = (x >> 8) & 15, (x >> 16) & 15
            if a == b:
                continue
            if a > b:
                a, b = b, a
            first, second = accounts[a], accounts[b]
            with first.lock, second.lock:
                first.balance -= 1
                second.balance += 1
    return work

report(clerk(1), clerk(2), times=20)
