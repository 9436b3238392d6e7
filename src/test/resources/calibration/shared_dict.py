# Two threads that store into one dict: its mutex, and values that the other thread has made.
import threading, time

D = {}

def work():
    for k in range(100_000):
        D[k % 500] = k

def alone():
    work(); work()

def together():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()

def timed(f):
    begin = time.perf_counter()
    f()
    return time.perf_counter() - begin

work()
print("speed_up", timed(alone) / timed(together))
