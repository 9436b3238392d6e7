# form: orphaned wait
# fails under: gil gil-legacy free-threaded unprotected
from threading import Lock

from gilscope import parallel

lock = Lock()
first = []


def take_and_keep():
    lock.acquire()
    if not first:
        first.append(1)
        lock.release()


parallel(take_and_keep, take_and_keep, take_and_keep)
