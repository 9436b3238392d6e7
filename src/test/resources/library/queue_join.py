# queue.Queue: join returns only when every task was reported done
from gilscope import parallel
from queue import Queue

q = Queue()
q.put(1)
q.put(2)
done = []


def work():
    item = q.get()
    done.append(item)
    q.task_done()


def wait():
    q.join()
    assert len(done) == 2


parallel(work, work, wait)
