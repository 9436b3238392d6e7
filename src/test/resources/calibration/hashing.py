# Two threads in a native function that lets go of the GIL.
import hashlib, threading, time

data = bytes(4_000_000)

def work():
    for _ in range(8):
        hashlib.sha256(data).digest()

begin = time.perf_counter()
work()
work()
alone = time.perf_counter() - begin
threads = [threading.Thread(target=work) for _ in range(2)]
begin = time.perf_counter()
for t in threads: t.start()
for t in threads: t.join()
print("speed_up", alone / (time.perf_counter() - begin))
