# queue.Queue: shutdown wakes a getter that waits, and one that comes later
from gilscope import parallel
from queue import Queue, ShutDown

q = Queue()
ended = []


def get():
    try:
        q.get()
    except ShutDown:
        ended.append(1)


parallel(get, get, q.shutdown)
assert ended == [1, 1]
