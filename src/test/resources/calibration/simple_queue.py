# One thread hands texts to another by a SimpleQueue; the other takes them apart.
import queue
from frame import report

jobs = queue.SimpleQueue()


def produce():
    for i in range(2000):
        jobs.put(f"event {i} {i * 7 % 13}")
    jobs.put(None)


def consume():
    words = 0
    while (text := jobs.get()) is not None:
        words += len(text.split())
    return words


report(produce, consume, times=8)
