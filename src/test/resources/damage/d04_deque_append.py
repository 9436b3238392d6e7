# D4: two appends to a deque take the same cell
# damage: lost element
# how: both read the same right index; the second element overwrites the first
import collections
from _thread import start_joinable_thread as start

q = collections.deque()


def work():
    for _ in range(8):
        q.append(1)


for t in [start(work), start(work)]:
    t.join()
