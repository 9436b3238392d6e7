# a hook of the program's own does not hide that an exception leaves a thread
import threading

class Counter:
    v = 0

c = Counter()
c.v = 0
threading.excepthook = lambda args: None

def increment():
    seen = c.v
    c.v = seen + 1
    assert c.v == seen + 1

threads = [threading.Thread(target=increment) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
