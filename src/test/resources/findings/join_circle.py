# form: deadlock
# fails under: gil gil-legacy free-threaded unprotected
from threading import Lock, Thread

lock = Lock()


def child():
    with lock:
        pass


def parent():
    with lock:
        worker.join()


worker = Thread(target=child)
keeper = Thread(target=parent)
worker.start()
keeper.start()
keeper.join()
