# Two threads that append to one list all the time, against one thread.
import threading, time

shared = []

def work():
    append = shared.append
    for i in range(40_000):
        append(i)

work()
begin = time.perf_counter()
work()
work()
alone = time.perf_counter() - begin
threads = [threading.Thread(target=work) for _ in range(2)]
begin = time.perf_counter()
for t in threads: t.start()
for t in threads: t.join()
print("speed_up", alone / (time.perf_counter() - begin))
