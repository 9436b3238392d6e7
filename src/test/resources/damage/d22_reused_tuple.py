# D22: a result tuple reused because its count is one
# damage: cell with two owners
# how: both read that nobody else has the tuple; the second changes it under the first
from _thread import start_joinable_thread as start

iterators = [iter({"a": 1, "b": 2}.items()) for _ in range(20)]
got = []


def work():
    for it in iterators:
        got.append(next(it))


for t in [start(work), start(work)]:
    t.join()
