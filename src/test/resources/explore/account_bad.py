# SCTBench CS.account_bad: the check is wrong once both have run.
from gilscope import parallel
from threading import Lock

class Bank:
    def __init__(self):
        self.balance = 10
        self.deposited = False
        self.withdrawn = False

b = Bank()
m = Lock()

def deposit():
    m.acquire()
    b.balance = b.balance + 1
    b.deposited = True
    m.release()

def withdraw():
    m.acquire()
    b.balance = b.balance - 2
    b.withdrawn = True
    m.release()

def check():
    m.acquire()
    if b.deposited and b.withdrawn:
        assert b.balance == 10 - 1 - 2
    m.release()

parallel(deposit, check, withdraw)
