# Four threads that compute for about 2 ms and wait for 4, ten times.
import threading, time

def work():
    for _ in range(10):
        total = 0
        for i in range(40_000):
            total += i
        time.sleep(0.004)

begin = time.perf_counter()
work()
alone = time.perf_counter() - begin
threads = [threading.Thread(target=work) for _ in range(4)]
begin = time.perf_counter()
for t in threads: t.start()
for t in threads: t.join()
print("speed_up", 4 * alone / (time.perf_counter() - begin))
