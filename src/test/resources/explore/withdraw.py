from gilscope import parallel

class Account:
    def __init__(self):
        self.balance = 100
        self.paid = 0

a = Account()

def withdraw():
    if a.balance >= 100:
        a.balance -= 100
        a.paid = a.paid + 100

parallel(withdraw, withdraw)
assert a.paid <= 100
