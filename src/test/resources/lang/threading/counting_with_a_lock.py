import threading
n = 0
lock = threading.Lock()
def work():
    global n
    for _ in range(200):
        with lock:
            n = n + int(1)
ts = [threading.Thread(target=work) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(n)  # expect: 800
