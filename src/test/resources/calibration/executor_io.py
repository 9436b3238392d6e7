# Forty requests of 5 ms over eight pool threads.
import time
from concurrent.futures import ThreadPoolExecutor

def fetch(n):
    time.sleep(0.005)
    return sum(range(n))

with ThreadPoolExecutor(8) as pool:
    list(pool.map(fetch, range(8)))
    begin = time.perf_counter()
    list(pool.map(fetch, range(40)))
    print("wall_ms", (time.perf_counter() - begin) * 1000)
