# Each holds its lock for longer than a switch interval of a tenth of a millisecond.
from gilscope import parallel
from threading import Lock

a, b = Lock(), Lock()


def take(first, second):
    with first:
        for _ in range(30_000):
            pass
        with second:
            pass


parallel(lambda: take(a, b), lambda: take(b, a))
