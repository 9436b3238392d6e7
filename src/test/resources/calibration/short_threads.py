# Threads that do next to nothing: what starting and joining one costs.
import threading, time

def nothing():
    pass

begin = time.perf_counter()
for _ in range(200):
    t = threading.Thread(target=nothing)
    t.start()
    t.join()
print("each_us", (time.perf_counter() - begin) / 200 * 1e6)
