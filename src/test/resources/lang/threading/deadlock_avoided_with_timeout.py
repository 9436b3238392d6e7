import threading
a, b = threading.Lock(), threading.Lock()
a.acquire(); b.acquire()
out = []
def work():
    out.append(a.acquire(timeout=0.001))
t = threading.Thread(target=work)
t.start(); t.join()
print(out)  # expect: [False]
