# threading.local: each thread sees its own
from gilscope import parallel
from threading import local

mine = local()


def work(v):
    mine.v = v
    assert mine.v == v


parallel(lambda: work(1), lambda: work(2))
assert not hasattr(mine, "v")
