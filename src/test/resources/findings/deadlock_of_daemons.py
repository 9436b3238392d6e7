# form: partial deadlock
# fails under: gil gil-legacy free-threaded unprotected
from threading import Lock, Thread
from time import sleep

left, right = Lock(), Lock()


def take(a, b):
    with a:
        with b:
            pass


Thread(target=take, args=(left, right), daemon=True).start()
Thread(target=take, args=(right, left), daemon=True).start()
sleep(1)
