# How many times as long a class's things take as a plain attribute or method, and how many times as long two threads
# take for them as one without a GIL, on objects that they do not share: native code takes references to what classes hold.
import collections, threading, time

ROUNDS = 7
N = 8_000
Point = collections.namedtuple("Point", "x y")

class Base:
    limit = 0.5 * len("four")

    def act(self): return 1

    @classmethod
    def make(cls): return 1

class Derived(Base):
    def act(self): return super().act()

class Made:
    def __new__(cls): return object.__new__(cls)

bound = len("bound") * 1_000

def plain():
    o = Base()
    for _ in range(N): o.act()

def field():
    o = Point(1, 2)
    for _ in range(N): o.x

def named_tuple():
    for _ in range(N): Point(1, 2)

def class_method():
    for _ in range(N): Base.make()

def super_method():
    o = Derived()
    for _ in range(N): o.act()

def with_new():
    for _ in range(N): Made()

def constant():
    o = Base()
    for _ in range(N): o.limit

def computed_global():
    for _ in range(N): bound

def one(work, times, i, together):
    together.wait()
    begin = time.perf_counter()
    work()
    times[i] = time.perf_counter() - begin

def run(work, threads):
    least = []
    for _ in range(ROUNDS):
        times = [0] * threads
        together = threading.Barrier(threads)
        all_of_them = [threading.Thread(target=one, args=(work, times, i, together)) for i in range(threads)]
        for t in all_of_them: t.start()
        for t in all_of_them: t.join()
        least.append(max(times))
    return min(least)

like = run(plain, 1)
for work in (field, named_tuple, class_method, super_method, with_new):
    print(work.__name__, run(work, 1) / like)
for work in (named_tuple, class_method, super_method, with_new, constant, computed_global):
    print("two_" + work.__name__, run(work, 2) / run(work, 1))
