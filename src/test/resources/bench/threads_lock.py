# threads: 4
import threading


class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0


def work(account, n):
    for _ in range(n):
        with account.lock:
            account.total += 1


def run():
    account = Account()
    ts = [threading.Thread(target=work, args=(account, 10_000)) for _ in range(4)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return account.total
