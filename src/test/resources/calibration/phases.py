# Two threads, one with three times the work, meet at a barrier after each phase.
from threading import Barrier, Event
import frame, threading

def spin(n):
    total = 0
    for i in range(n):
        total += i & 7

class Phases:
    """A barrier for two; alone, nobody waits."""
    barrier = Barrier(2)

def phase(n):
    def work():
        together = threading.current_thread() is not threading.main_thread()
        for _ in range(8):
            spin(n)
            if together:
                Phases.barrier.wait()
    return work

frame.report(phase(10_000), phase(30_000), times=5)
