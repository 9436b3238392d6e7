# Four clerks move money between five accounts while an auditor adds everything up.
#
# What to look for
#   A transfer locks both accounts, the one with the smaller number first: with one order for
#   all, no circle of clerks can wait for each other. The auditor needs all five at once.
#   gil            locks are rarely contended: a switch must fall inside a transfer.
#   free-threaded  clerks queue wherever their accounts meet, and everybody for the auditor.
#   No money is lost or made, and the balances at the end are always the same. Take the locks
#   away and try again.
import random
import threading

TRANSFERS = 400


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


accounts = [Account(number, 1_000) for number in range(5)]


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock:
        source.balance = source.balance - int(amount)
        target.balance = target.balance + int(amount)


def clerk(seed):
    desk = random.Random(seed)
    for _ in range(TRANSFERS):
        source, target = desk.sample(accounts, 2)
        transfer(source, target, desk.randint(1, 100))


def audit(totals):
    for _ in range(5):
        for account in accounts:
            account.lock.acquire()
        totals.append(sum(account.balance for account in accounts))
        for account in reversed(accounts):
            account.lock.release()


totals = []
threads = [threading.Thread(target=clerk, args=(seed,), name=f"Clerk-{seed}") for seed in range(4)]
threads.append(threading.Thread(target=audit, args=(totals,), name="Auditor"))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("the auditor saw", totals)
for account in accounts:
    print(f"account {account.number}: {account.balance}")
