import math as _math
import _thread
import time as _time


class _IntervalTimer:
    """Sends a signal after a time, then every interval: a thread waits for it."""

    def __init__(self, signum, clock):
        self.signum = signum
        self.clock = clock
        self.due = None
        self.interval = 0.0
        self.cancelled = None

    def remaining(self):
        return 0.0 if self.due is None else max(self.due - self.clock(), 1e-6)

    def set(self, seconds, interval):
        old = (self.remaining(), self.interval if self.due is not None else 0.0)
        if self.cancelled is not None:
            self.cancelled.release()
            self.cancelled = None
        self.interval = interval
        self.due = None
        if seconds:
            self.due = self.clock() + seconds
            self.cancelled = _thread.allocate_lock()
            self.cancelled.acquire()
            _thread.start_new_thread(self.run, (self.cancelled,))
        return old

    def run(self, cancelled):
        while self.cancelled is cancelled:
            left = self.due - self.clock()
            if left > 0:
                if cancelled.acquire(timeout=left):
                    return
                continue
            if self.interval:
                self.due += self.interval
            else:
                self.due = self.cancelled = None
                cancelled.release()
            _signal._send(self.signum)


_timers = {ITIMER_REAL: _IntervalTimer(SIGALRM, _time.monotonic),
           ITIMER_VIRTUAL: _IntervalTimer(SIGVTALRM, _time.process_time),
           ITIMER_PROF: _IntervalTimer(SIGPROF, _time.process_time)}


def setitimer(which, seconds, interval=0.0, /):
    """Send a signal after seconds, then every interval; answer what was left of the old one."""
    if which not in _timers or seconds < 0 or interval < 0:
        raise ItimerError(22, 'Invalid argument')
    return _timers[which].set(float(seconds), float(interval))


def getitimer(which, /):
    """The seconds until the signal and the interval after it."""
    if which not in _timers:
        raise ItimerError(22, 'Invalid argument')
    timer = _timers[which]
    return (timer.remaining(), timer.interval if timer.due is not None else 0.0)


def alarm(seconds, /):
    """Send SIGALRM after whole seconds; answer how many were left of the last one."""
    return _math.ceil(_timers[ITIMER_REAL].set(int(seconds), 0.0)[0])
