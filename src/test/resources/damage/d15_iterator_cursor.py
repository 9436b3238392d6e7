# D15: next on one iterator by two threads
# damage: duplicated or skipped element
# how: both read the cursor; both get the element; both store the next
from _thread import start_joinable_thread as start

it = iter(["a", "b", "c"])
got = []


def work():
    got.append(next(it))


for t in [start(work), start(work)]:
    t.join()
