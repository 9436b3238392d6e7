# queue.Queue: a bound is kept, nothing is lost or given twice
from gilscope import parallel
from queue import Queue

q = Queue(maxsize=1)
taken = []


def put():
    q.put("a")
    assert q.qsize() <= 1
    q.put("b")


def take():
    taken.append(q.get())
    taken.append(q.get())


parallel(put, take)
assert taken == ["a", "b"]
