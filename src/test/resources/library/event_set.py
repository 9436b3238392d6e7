# threading.Event: set wakes every waiter
from gilscope import parallel
from threading import Event

e = Event()
parallel(e.wait, e.wait, e.set)
assert e.is_set()
