# A handler runs in the main thread, whoever raises the signal, even if signal was imported first.
import os, signal
import threading
seen = []
arrived = threading.Event()


def handler(number, frame):
    seen.append((number, threading.current_thread() is threading.main_thread()))
    arrived.set()


print(signal.signal(signal.SIGUSR1, handler))
for send in (lambda: signal.raise_signal(signal.SIGUSR1),
             lambda: os.kill(os.getpid(), signal.SIGUSR1),
             lambda: signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)):
    arrived.clear()
    t = threading.Thread(target=send)
    t.start()
    t.join()
    while not arrived.is_set():
        pass
print(seen, signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), 0)
try:
    os.kill(123456789, signal.SIGTERM)
except ProcessLookupError as e:
    print(e)

# expect: 0
# expect: [(10, True), (10, True), (10, True)] True
# expect: [Errno 3] No such process
