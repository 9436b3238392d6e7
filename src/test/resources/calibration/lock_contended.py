# Two threads that hold one lock across their I/O.
import threading, time

lock = threading.Lock()
shares = []

def work():
    begin, waited = time.perf_counter(), 0
    for _ in range(40):
        asked = time.perf_counter()
        with lock:
            waited += time.perf_counter() - asked
            time.sleep(0.001)
        time.sleep(0.0005)
    shares.append(waited / (time.perf_counter() - begin))

threads = [threading.Thread(target=work) for _ in range(2)]
begin = time.perf_counter()
for t in threads: t.start()
for t in threads: t.join()
print("wait_share", sum(shares) / 2)
print("wall_ms", (time.perf_counter() - begin) * 1000)
