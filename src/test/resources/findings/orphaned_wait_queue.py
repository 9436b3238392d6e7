# form: orphaned wait
# fails under: gil gil-legacy free-threaded unprotected
from queue import Queue
from threading import Lock

from gilscope import parallel

lock, jobs = Lock(), Queue()
closed = False


def produce():
    with lock:
        if closed:
            return
    jobs.put(1)


def consume():
    global closed
    with lock:
        closed = True
    jobs.get()


parallel(produce, consume)
