# threading.Barrier: nobody passes before all have come, one of them has index 0
from gilscope import parallel
from threading import Barrier

meet = Barrier(2)
come = []
indexes = []


def work():
    come.append(1)
    i = meet.wait()
    assert len(come) == 2
    indexes.append(i)


parallel(work, work)
assert sorted(indexes) == [0, 1]
