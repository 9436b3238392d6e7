# form: try-lock livelock
# fails under: gil gil-legacy free-threaded unprotected
from threading import Lock

from gilscope import parallel

left, right = Lock(), Lock()


def eat(first, second):
    while True:
        with first:
            if second.acquire(blocking=False):
                second.release()
                return


parallel(lambda: eat(left, right), lambda: eat(right, left))
