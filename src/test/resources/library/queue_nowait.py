# queue.Queue: of two that do not wait one gets the item
from gilscope import parallel
from queue import Empty, Queue

q = Queue()
q.put("x")
got = []


def get():
    try:
        got.append(q.get_nowait())
    except Empty:
        got.append(None)


parallel(get, get)
assert sorted(got, key=str) == [None, "x"]
