import threading
s = threading.Semaphore(2)
lock = threading.Lock()
inside = most = 0
def work():
    global inside, most
    for _ in range(5):
        with s:
            with lock:
                inside += 1
                most = max(most, inside)
            with lock:
                inside -= 1
ts = [threading.Thread(target=work) for _ in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(inside, most <= 2)  # expect: 0 True
