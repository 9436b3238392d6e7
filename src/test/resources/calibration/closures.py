# Two threads call one closure that counts under one lock, and compute between.
from threading import Lock
from frame import report

def counter():
    n = 0
    lock = Lock()
    def count():
        nonlocal n
        with lock:
            n += 1
    return count

count = counter()

def work():
    for i in range(6_000):
        count()
        x = 0
        for k in range(10):
            x += k * i

report(work, work, times=8)
