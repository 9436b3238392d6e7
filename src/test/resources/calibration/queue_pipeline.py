# A producer, a stage and a sink behind bounded queues; every stage computes.
import queue, threading, time

first, second = queue.Queue(8), queue.Queue(8)
N = 400

def compute(n):
    total = 0
    for i in range(2_000):
        total += i ^ n
    return total

def stage():
    while (item := first.get()) is not None:
        second.put(compute(item))
    second.put(None)

def sink():
    while second.get() is not None:
        pass

begin = time.perf_counter()
for i in range(N): compute(i)
alone = time.perf_counter() - begin
threads = [threading.Thread(target=stage), threading.Thread(target=sink)]
begin = time.perf_counter()
for t in threads: t.start()
for i in range(N): first.put(i)
first.put(None)
for t in threads: t.join()
print("speed_up", alone / (time.perf_counter() - begin))
