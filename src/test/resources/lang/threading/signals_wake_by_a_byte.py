# set_wakeup_fd(): each signal that is handled writes its number.
import os
import signal

r, w = os.pipe()
try:
    signal.set_wakeup_fd(w)
except ValueError as e:
    print(str(e).replace(str(w), 'W'))
try:
    signal.set_wakeup_fd(99)
except OSError as e:
    print(e)
os.set_blocking(w, False)
print(signal.set_wakeup_fd(w))
signal.signal(signal.SIGUSR1, lambda n, f: print('handled', n))
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR2)
os.kill(os.getpid(), signal.SIGUSR1)
print(os.read(r, 10))
print(signal.set_wakeup_fd(-1) == w, signal.set_wakeup_fd(-1))
signal.raise_signal(signal.SIGUSR1)
os.set_blocking(r, False)
try:
    os.read(r, 1)
except BlockingIOError:
    print('nothing')
a, b = os.pipe2(os.O_NONBLOCK)
signal.set_wakeup_fd(b, warn_on_full_buffer=False)
try:
    while True:
        os.write(b, b'x' * 4096)
except BlockingIOError:
    signal.raise_signal(signal.SIGUSR1)
signal.set_wakeup_fd(-1)
# expect: the fd W must be in non-blocking mode
# expect: [Errno 9] Bad file descriptor
# expect: -1
# expect: handled 10
# expect: handled 10
# expect: b'\n\n'
# expect: True -1
# expect: handled 10
# expect: nothing
# expect: handled 10
