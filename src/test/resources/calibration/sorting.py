# Two threads in a native function that keeps the GIL.
import threading, time

numbers = [i * 7919 % 100_003 for i in range(100_000)]

def work():
    for _ in range(3):
        sorted(numbers)

begin = time.perf_counter()
work()
work()
alone = time.perf_counter() - begin
threads = [threading.Thread(target=work) for _ in range(2)]
begin = time.perf_counter()
for t in threads: t.start()
for t in threads: t.join()
print("speed_up", alone / (time.perf_counter() - begin))
