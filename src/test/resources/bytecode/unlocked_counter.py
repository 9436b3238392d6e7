import threading
n = 0
def work():
    global n
    for _ in range(100_000):
        n += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(n)
