# check-then-act: both find enough money
from gilscope import parallel


class Account:
    balance = 0


a = Account()
a.balance = 100
paid = []


def withdraw():
    if a.balance >= 100:
        a.balance -= 100
        paid.append(100)


parallel(withdraw, withdraw)
assert len(paid) <= 1
