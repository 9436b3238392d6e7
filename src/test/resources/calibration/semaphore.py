# Two threads, one permit: 1 ms of sleep inside, 1 ms of computing outside.
import time
from threading import Semaphore
from frame import report

permit = Semaphore(1)

def work():
    for _ in range(10):
        with permit:
            time.sleep(0.001)
        begin = time.thread_time()
        while time.thread_time() - begin < 0.001:
            pass

report(work, work, times=3)
