# A loop over a container that another thread changes once, half way.
import threading
from collections import deque, OrderedDict


def visited(container, change):
    seen = []
    half, changed = threading.Event(), threading.Event()

    def other():
        half.wait()
        change(container)
        changed.set()

    thread = threading.Thread(target=other)
    thread.start()
    try:
        for i, each in enumerate(container):
            seen.append(each)
            if i == 4:
                half.set()
                changed.wait()
        return seen
    except RuntimeError as e:
        return e
    finally:
        thread.join()


def swap(d):
    del d[0]
    d["new"] = 0


print(visited(dict.fromkeys(range(10)), lambda d: d.update(new=1)))
print(visited(dict.fromkeys(range(10)), swap))
print(visited(set(range(10)), lambda s: s.add(99)))
print(visited(deque(range(10)), lambda q: q.append(99)))
print(visited(OrderedDict.fromkeys(range(10)), lambda d: d.update(new=1)))
print(visited(list(range(10)), lambda l: l.remove(2)))
print(visited(list(range(6)), lambda l: l.append(99)))
print(visited(list(range(10)), lambda l: l.clear()))
# expect: dictionary changed size during iteration
# expect: [0, 1, 2, 3, 4, 6, 7, 8, 9, 'new']
# expect: Set changed size during iteration
# expect: deque mutated during iteration
# expect: OrderedDict mutated during iteration
# expect: [0, 1, 2, 3, 4, 6, 7, 8, 9]
# expect: [0, 1, 2, 3, 4, 5, 99]
# expect: [0, 1, 2, 3, 4]
