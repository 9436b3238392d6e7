# form: orphaned wait
# fails under: gil gil-legacy free-threaded unprotected
from threading import Semaphore

from gilscope import parallel

permits = Semaphore(2)


def need_two():
    permits.acquire()
    permits.acquire()
    permits.release()
    permits.release()


parallel(need_two, need_two)
