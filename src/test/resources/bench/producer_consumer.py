# threads: 3
import queue
import threading


def produce(q, n):
    for i in range(n):
        q.put(i)
    q.put(None)


def consume(q, out):
    while (item := q.get()) is not None:
        out.append(item)


def run():
    q = queue.Queue(100)
    out = []
    ts = [threading.Thread(target=produce, args=(q, 5_000)), threading.Thread(target=consume, args=(q, out))]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return sum(out)
