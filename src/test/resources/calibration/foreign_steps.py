# How many times as long another thread takes for what the main thread made, step by step.
import threading, time

class Slotted:
    __slots__ = ("x",)
    def __init__(self, i):
        self.x = i * 0.5

N = 4_000
floats = [i * 1.5 for i in range(N)]
slotted = [Slotted(i) for i in range(N)]

def each():
    for x in floats: pass

def product():
    for x in floats: x * 1.5

def side_by_side():
    for x, y in zip(floats, floats): pass

def slots():
    for o in slotted: o.x

def total():
    sum(floats)

def best(f):
    times = []
    for _ in range(9):
        begin = time.perf_counter()
        f()
        times.append(time.perf_counter() - begin)
    return min(times)

works = {"each": each, "product": product, "side_by_side": side_by_side, "slots": slots, "total": total}
main = {name: best(f) for name, f in works.items()}
other = {}
def thread():
    for name, f in works.items(): other[name] = best(f)
t = threading.Thread(target=thread)
t.start()
t.join()
for name in works:
    print(name, other[name] / main[name])
