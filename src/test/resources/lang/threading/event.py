import threading
e = threading.Event()
print(e.is_set(), e.wait(0.001))  # expect: False False
out = []
def waiter():
    out.append(e.wait())
ts = [threading.Thread(target=waiter) for _ in range(3)]
for t in ts: t.start()
e.set()
for t in ts: t.join()
print(out, e.is_set())  # expect: [True, True, True] True
e.clear()
print(e.is_set())  # expect: False
