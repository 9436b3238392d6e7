# Three threads count in one global, each step under a lock.
#
# What to look for
#   gil            nothing is lost, and nobody waits for the lock: a thread keeps the GIL for a
#                  whole switch interval (5 ms), longer than it needs here. It would wait if the
#                  switch came while another was inside `with lock`: try 100_000 rounds.
#   free-threaded  nothing is lost either, but now the lock is what everyone queues for: its
#                  lane changes colour all the time, and three threads are slower than one.
#
# The locks table counts how often `lock` was wanted while somebody held it.
import threading

ROUNDS = 3_000
NAMES = ["Ada", "Grace", "Edsger"]

lock = threading.Lock()
n = 0


def count():
    global n
    for _ in range(ROUNDS):
        with lock:
            n = n + int(1)


threads = [threading.Thread(target=count, name=name) for name in NAMES]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

expected = ROUNDS * len(NAMES)
print(f"expected {expected}, counted {n}, lost {expected - n}")
assert n == expected
