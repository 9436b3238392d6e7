# How many times as long a lookup takes in a large dict with the keys in any order as with them in order.
import random, time

def gets(d, keys):
    for k in keys: d[k]

def empty(keys):
    for k in keys: pass

def best(f, *args):
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        f(*args)
        times.append(time.perf_counter() - begin)
    return min(times)

for n in (1_000, 8_000, 16_000, 64_000):
    keys = list(range(1_000, 1_000 + n))
    d = {k: k for k in keys}
    far = keys[:]
    random.Random(n).shuffle(far)
    print(f"dict_of_{n // 1_000}_thousand", (best(gets, d, far) - best(empty, far)) / (best(gets, d, keys) - best(empty, keys)))
