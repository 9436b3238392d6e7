# form: orphaned wait
# fails under: gil gil-legacy free-threaded unprotected
from threading import Event, Lock

from gilscope import parallel

lock, answer = Lock(), Event()
asked = False


def ask():
    global asked
    with lock:
        asked = True
    answer.wait()


def serve():
    with lock:
        if not asked:
            return
    answer.set()


parallel(ask, serve)
