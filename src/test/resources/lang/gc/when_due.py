import gc
log = []
def heard(phase, info):
    if phase == 'start': log.append(info['generation'])
gc.callbacks.append(heard)
def collections(work, *args):
    log.clear(); work(*args); len(log); return sorted(set(log))
keep = []
def short_lived():
    for _ in range(20):
        for i in range(3000): keep.append([i])
        keep.clear()
def kept(n):
    for i in range(n): keep.append([i])
def circles(n):
    global c
    for i in range(n): c = []; c.append(c)
gc.collect(); print(collections(short_lived))
gc.collect(); print(collections(kept, 40000))
keep.clear(); gc.collect(); print(collections(circles, 90000))
gc.disable(); print(collections(kept, 40000)); gc.enable()
gc.set_threshold(0); print(collections(kept, 4000))
keep.clear(); gc.collect(); gc.set_threshold(1000, 0); print(collections(short_lived))
gc.collect(1); print(gc.get_count()[1:])
gc.collect(0); gc.collect(0); gc.collect(1); gc.collect(1); print(gc.get_count()[1:])
gc.collect(0); print(gc.get_count()[1:]); gc.collect(); print(gc.get_count()[1:])
# expect: [1]
# expect: [1]
# expect: [1]
# expect: []
# expect: []
# expect: [1]
# expect: (0, 0)
# expect: (2, 0)
# expect: (3, 0)
# expect: (0, 0)
# expect free-threaded: []
# expect free-threaded: [0]
# expect free-threaded: [0]
# expect free-threaded: []
# expect free-threaded: []
# expect free-threaded: [0]
# expect free-threaded: (0, 1)
# expect free-threaded: (0, 3)
# expect free-threaded: (1, 3)
# expect free-threaded: (0, 0)
