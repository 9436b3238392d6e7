# SCTBench CS.bluetooth_driver_bad: a request is counted as pending after the driver has been asked to stop.
# What is left after a decrement is the element that it takes away.
from gilscope import parallel


class Driver:
    def __init__(self):
        self.stopping = False
        self.event = False
        self.stopped = False


d = Driver()
pending = [-1, 0]


def decrement():
    if pending.pop() == 0:
        d.event = True


def add():
    refused = d.stopping
    if not refused:
        pending.append(1)
        assert not d.stopped
    decrement()


def stop():
    d.stopping = True
    decrement()
    if d.event:
        d.stopped = True


parallel(add, stop)
