# collections.Counter: counting is a read and a write
# found in: gil gil-legacy free-threaded
from collections import Counter
from gilscope import parallel

c = Counter()


def count():
    c["x"] += 1


parallel(count, count)
assert c["x"] == 2
