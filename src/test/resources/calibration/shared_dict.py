# Two threads that store into one dict: its mutex, and values that the other thread has made.
from frame import report

D = {}

def work():
    for k in range(100_000):
        D[k % 500] = k

report(work, work)
