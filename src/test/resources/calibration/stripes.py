# Two threads that count in eight striped counters.
from threading import Lock
from frame import report

locks = [Lock() for _ in range(8)]
counts = [0] * 8

def work_from(seed):
    def work():
        x = seed
        for _ in range(20_000):
            x = (x * 1103515245 + 12345) & 0x7FFFFFFF
            k = x >> 16 & 7
            with locks[k]:
                counts[k] += 1
    return work

report(work_from(1), work_from(2), times=8)
