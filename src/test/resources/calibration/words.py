# Two threads count the words of halves of one list, each in its own dict, and add up under a lock.
from threading import Lock
from frame import report

words = [f"word{(i * 7919) % 997}" for i in range(20_000)]
totals = {}
lock = Lock()

def count(begin, end):
    def work():
        for _ in range(3):
            own = {}
            for w in words[begin:end]:
                own[w] = own.get(w, 0) + 1
            with lock:
                for w, n in own.items():
                    totals[w] = totals.get(w, 0) + n
    return work

report(count(0, 10_000), count(10_000, 20_000), times=24)
