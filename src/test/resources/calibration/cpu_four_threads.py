# Four CPU-bound threads: how much of its life each waits.
import threading, time

shares = []

def work():
    begin, cpu = time.perf_counter(), time.thread_time()
    counts = {}
    for i in range(600_000):
        counts[i & 63] = counts.get(i & 63, 0) + 1
    wall = time.perf_counter() - begin
    shares.append(1 - (time.thread_time() - cpu) / wall)

threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print("wait_share", sum(shares) / 4)
