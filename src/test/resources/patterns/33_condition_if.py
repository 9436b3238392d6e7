# E2.33: if instead of while around Condition.wait
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: both consumers are woken for one item; the second pops from an empty list
import threading
from gilscope import parallel


items = []
changed = threading.Condition()


def consume():
    with changed:
        if not items:
            changed.wait()
        items.pop()


def produce():
    with changed:
        items.append(1)
        changed.notify_all()
    with changed:
        items.append(2)
        changed.notify_all()


parallel(consume, consume, produce)
