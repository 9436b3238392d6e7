# Two threads that hand one another two events.
import threading, time

a, b = threading.Semaphore(0), threading.Semaphore(0)
N = 1_000

def pong():
    for _ in range(N):
        a.acquire()
        b.release()

thread = threading.Thread(target=pong)
thread.start()
begin = time.perf_counter()
for _ in range(N):
    a.release()
    b.acquire()
print("round_us", (time.perf_counter() - begin) / N * 1e6)
thread.join()
