# Two producers and three consumers share a queue that holds three jobs.
#
# What to look for
#   gil            producers block when the queue is full, consumers when it is empty; both
#                  waits release the GIL, so somebody always gets on. The squares are worked
#                  out one at a time.
#   free-threaded  the same waits, but the squares are worked out side by side. Which consumer
#                  gets which job differs from run to run; the sorted result never does.
#
# The queue is one lock and two conditions: look at who waits for `not_empty` and who wakes them.
import queue
import threading
import time

JOBS = 12
DONE = None

jobs = queue.Queue(maxsize=3)
results = queue.Queue()


def produce(first):
    for number in range(first, JOBS, 2):
        time.sleep(0.001)  # fetching a job takes a while
        jobs.put(number)


def consume():
    while True:
        number = jobs.get()
        if number is DONE:
            return
        results.put((number, sum(number for _ in range(number))))


producers = [
    threading.Thread(target=produce, args=(first,), name=f"Producer-{first + 1}")
    for first in range(2)
]
consumers = [threading.Thread(target=consume, name=f"Consumer-{i + 1}") for i in range(3)]

for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()
for _ in consumers:
    jobs.put(DONE)
for thread in consumers:
    thread.join()

squares = sorted(results.get() for _ in range(results.qsize()))
for number, square in squares:
    print(f"{number:2} squared is {square}")
assert len(squares) == JOBS
