# A thread that waits 2 ms and computes a little, beside one that only computes: both lose.
import threading, time

def compute():
    total = 0
    for i in range(1_200_000):
        total += i & 3

begin = time.perf_counter()
compute()
alone = time.perf_counter() - begin
done = False
turns = 0

def clock():
    global turns
    while not done:
        time.sleep(0.002)
        turns += 1

thread = threading.Thread(target=clock)
thread.start()
begin = time.perf_counter()
compute()
beside = time.perf_counter() - begin
done = True
thread.join()
print("slow_down", beside / alone)
print("turn_ms", beside * 1000 / turns)
