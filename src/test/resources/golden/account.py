import threading

lock = threading.Lock()
balance = 0


def deposit(amount):
    global balance
    for _ in range(6):
        with lock:
            balance = balance + int(amount)


clerks = [threading.Thread(target=deposit, args=(i,), name=f"Clerk-{i}") for i in range(3)]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
print(balance)
