# Two CPU-bound threads against the same work one after the other.
import threading, time

def work():
    total = 0
    for i in range(400_000):
        total += i & 7
    return total

begin = time.perf_counter()
work()
work()
alone = time.perf_counter() - begin
threads = [threading.Thread(target=work) for _ in range(2)]
begin = time.perf_counter()
for t in threads: t.start()
for t in threads: t.join()
together = time.perf_counter() - begin
print("speed_up", alone / together)
