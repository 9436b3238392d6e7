import threading
b = threading.Barrier(2)
log = []
lock = threading.Lock()
def work():
    for r in range(3):
        with lock: log.append(r)
        b.wait()
ts = [threading.Thread(target=work) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(log)  # expect: [0, 0, 1, 1, 2, 2]
