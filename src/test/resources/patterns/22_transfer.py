# E2.22: a -= x; b += x
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: T1 has taken from a; T2 sees too small a total
from gilscope import parallel



class Bank:
    a = 100
    b = 100


bank = Bank()
totals = []


def transfer():
    bank.a -= 10
    bank.b += 10


def audit():
    totals.append(bank.a + bank.b)


parallel(transfer, audit)
assert totals == [200], totals
