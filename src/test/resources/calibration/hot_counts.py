# Two threads that count in one dict, with some 150 and some 450 ns of other work between: who finds its mutex locked
# spins for 16 us, and the other goes on alone.
import threading, time

counts = {i: 1000 for i in range(8)}

def work(n, pause):
    x = 1
    for i in range(n):
        counts[i & 7] += 1
        for _ in pause:
            x = x * 3 & 1023

def run(threads, n, pause):
    bar = threading.Barrier(threads + 1)
    def body():
        bar.wait()
        work(n, pause)
    all_of_them = [threading.Thread(target=body) for _ in range(threads)]
    for t in all_of_them: t.start()
    begin = time.perf_counter()
    bar.wait()
    for t in all_of_them: t.join()
    return time.perf_counter() - begin

for name, n, pause in (("close", 60_000, range(4)), ("apart", 20_000, range(16)), ("far", 6_000, range(64))):
    print(name, run(1, n, pause) / run(2, n // 2, pause))
