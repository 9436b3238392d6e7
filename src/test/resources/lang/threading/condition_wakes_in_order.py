import threading
c = threading.Condition(threading.Lock())
order = []
ready = []
def waiter(n):
    with c:
        ready.append(n)
        c.wait()
        order.append(n)
ts = []
for n in range(3):
    t = threading.Thread(target=waiter, args=(n,))
    t.start()
    ts.append(t)
    while len(ready) <= n: pass
for n in range(3):
    with c:
        c.notify()
    while len(order) <= n: pass
for t in ts: t.join()
print(order)  # expect: [0, 1, 2]
