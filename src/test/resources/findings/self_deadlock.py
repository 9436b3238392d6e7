# form: self deadlock
# fails under: gil gil-legacy free-threaded unprotected
from threading import Lock

from gilscope import parallel

lock = Lock()
items = []


def add(n):
    with lock:
        items.append(n)
        if len(items) > 1:
            trim()


def trim():
    with lock:
        items.clear()


parallel(lambda: add(1), lambda: add(2))
