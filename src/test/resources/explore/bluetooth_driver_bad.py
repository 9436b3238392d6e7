# SCTBench CS.bluetooth_driver_bad: a request is counted as pending after the driver has been asked to stop.
# Pending begins at 1 and stays between -1 and 2. Each change takes a ticket, in one step; a decrement leaves 0
# if and only if an even number of changes came before it.
from itertools import count

from gilscope import parallel


class Driver:
    def __init__(self):
        self.stopping = False
        self.event = False
        self.stopped = False


d = Driver()
tickets = count()


def increment():
    next(tickets)


def decrement():
    if next(tickets) % 2 == 0:
        d.event = True


def add():
    refused = d.stopping
    if not refused:
        increment()
        assert not d.stopped
    decrement()


def stop():
    d.stopping = True
    decrement()
    if d.event:
        d.stopped = True


parallel(add, stop)
