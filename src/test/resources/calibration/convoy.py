# An I/O thread against a CPU-bound one: the convoy effect.
import threading, time

stop = False

def burn():
    while not stop:
        sum(range(50))

thread = threading.Thread(target=burn)
thread.start()
time.sleep(0.02)
begin = time.perf_counter()
for _ in range(40):
    time.sleep(0.001)
turn = (time.perf_counter() - begin) / 40
stop = True
thread.join()
print("turn_ms", turn * 1000)
