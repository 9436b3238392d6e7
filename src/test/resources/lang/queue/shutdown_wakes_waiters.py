import queue, threading
q = queue.Queue()
out = []
def work():
    try:
        q.get()
    except queue.ShutDown:
        out.append('woken')
ts = [threading.Thread(target=work) for _ in range(2)]
for t in ts: t.start()
q.shutdown()
for t in ts: t.join()
print(out)  # expect: ['woken', 'woken']
