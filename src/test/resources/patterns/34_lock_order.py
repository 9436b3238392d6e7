# E2.34: A then B against B then A
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 has A; T2 has B; each waits for the other's
import threading
from gilscope import parallel


a = threading.Lock()
b = threading.Lock()


def first():
    with a:
        with b:
            pass


def second():
    with b:
        with a:
            pass


parallel(first, second)
