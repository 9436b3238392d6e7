# A thread that computes beside one that answers requests: the convoy effect.
#
# What to look for
#   gil            each time Server wakes up it must ask for the GIL, and Cruncher gives it up
#                  only when the switch interval (5 ms) is over. Server's lane is mostly "wants
#                  GIL": every answer comes about 5 ms late, though it needs next to no time.
#                  Shorten the switch interval and the answers come sooner.
#   free-threaded  Server runs as soon as it wakes up; Cruncher does not notice.
import threading
import time

REQUESTS = 12
EVERY = 0.001  # seconds between two requests

finished = threading.Event()
delays = []


def crunch():
    total = 0
    while not finished.is_set():
        total += sum(range(1_000))


def serve():
    for _ in range(REQUESTS):
        due = time.monotonic() + EVERY
        time.sleep(EVERY)  # wait for the next request
        delays.append(time.monotonic() - due)
    finished.set()


threads = [
    threading.Thread(target=crunch, name="Cruncher"),
    threading.Thread(target=serve, name="Server"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(f"{len(delays)} requests answered")
print(f"on average {1000 * sum(delays) / len(delays):.1f} ms late")
print(f"at worst   {1000 * max(delays):.1f} ms late")
