# How much longer another thread takes for what the main thread made: references to it are counted by atomic operations.
import threading, time

class Point:
    def __init__(self, i):
        self.x = i * 0.5
        self.y = i + 1000

pairs = [(i + 1000, i * 0.5) for i in range(8_000)]
points = [Point(i) for i in range(8_000)]
records = [{"price": i * 0.5, "count": i + 1000} for i in range(8_000)]

def of_pairs():
    s = 0.0
    for a, b in pairs: s += a * b

def of_points():
    s = 0.0
    for p in points: s += p.x * p.y

def of_records():
    s = 0.0
    for r in records: s += r["price"] * r["count"]

def best(f):
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        f()
        times.append(time.perf_counter() - begin)
    return min(times)

works = {"pairs": of_pairs, "points": of_points, "records": of_records}
main = {name: best(f) for name, f in works.items()}
other = {}
def thread():
    for name, f in works.items(): other[name] = best(f)
t = threading.Thread(target=thread)
t.start()
t.join()
for name in works: print(name, other[name] / main[name])
