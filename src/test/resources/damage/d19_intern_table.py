# D19: one string interned twice
# damage: lost element
# how: both miss; both store: two unique strings
from _thread import start_joinable_thread as start

import sys

found = []


def work():
    found.append(sys.intern("".join(["ab", "cd"])))


for t in [start(work), start(work)]:
    t.join()
