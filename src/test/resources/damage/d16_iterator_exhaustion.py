# D16: both drop the exhausted iterator's list
# damage: premature destruction, use after free
# how: both read it_seq; both see the end; both give up the one reference
from _thread import start_joinable_thread as start

lists = [[1] for _ in range(20)]
iterators = [iter(items) for items in lists]
for it in iterators:
    next(it)
it = None


def work():
    for it in iterators:
        next(it, None)


for t in [start(work), start(work)]:
    t.join()
for items in lists:
    items.append(2)
