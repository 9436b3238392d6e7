# setitimer, alarm and pause; a handler that raises ends a wait.
import signal, threading, time
ticks = []
signal.signal(signal.SIGALRM, lambda number, frame: ticks.append(number))
print(signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01))
while len(ticks) < 3:
    signal.pause()
left, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(0 < left <= interval, interval, signal.getitimer(signal.ITIMER_REAL), set(ticks))
print(signal.alarm(100), 0 < signal.alarm(0) <= 100, signal.alarm(0))


class Late(Exception):
    pass


def late(number, frame):
    raise Late(frame.f_code.co_name)


signal.signal(signal.SIGALRM, late)
for wait in (lambda: time.sleep(60), threading.Event().wait, threading.Semaphore(0).acquire):
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    try:
        wait()
    except Late:
        print('ended')
try:
    signal.setitimer(7, 1)
except signal.ItimerError as e:
    print(type(e).__mro__[1].__name__, e)

# expect: (0.0, 0.0)
# expect: True 0.01 (0.0, 0.0) {14}
# expect: 0 True 0
# expect: ended
# expect: ended
# expect: ended
# expect: OSError [Errno 22] Invalid argument
