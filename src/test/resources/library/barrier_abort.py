# threading.Barrier: abort breaks it for whoever waits or comes
from gilscope import parallel
from threading import Barrier, BrokenBarrierError

meet = Barrier(2)
broken = []


def work():
    try:
        meet.wait()
    except BrokenBarrierError:
        broken.append(1)


parallel(work, meet.abort)
assert broken == [1]
