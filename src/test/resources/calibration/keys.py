# How many times as long a use of a dict or set takes as another one: keys that are equal but not the same objects,
# keys that are new, names without a cache, an exception that leaves three functions; and frames far down a recursion.
import time

N = 1_000
there = [i * 7 + 1_000 for i in range(N)]
others = [i * 7 + 1_000 for i in range(N)]
pairs = [(i, i + 1) for i in range(N)]
other_pairs = [(i, i + 1) for i in range(N)]
known = set(there)
values = dict.fromkeys(there, 1)
values_of_pairs = dict.fromkeys(pairs, 1)

def empty(keys):
    for k in keys: pass

def contains(keys):
    for k in keys: k in known

def gets(keys):
    for k in keys: values[k]

def gets_pairs(keys):
    for k in keys: values_of_pairs[k]

def replaces(keys):
    for k in keys: values[k] = 1

def grows(keys):
    d = {}
    for k in keys: d[k] = 1

def down(n):
    if n == 0: return 0
    return down(n - 1)

def raises(n):
    if n == 0: raise ValueError
    raises(n - 1)

def caught(n):
    for _ in range(N):
        try: raises(n)
        except ValueError: pass

def best(f, *args):
    times = []
    for _ in range(9):
        begin = time.perf_counter()
        f(*args)
        times.append(time.perf_counter() - begin)
    return min(times) * 1e9

def each(f, keys):
    return best(f, keys) - best(empty, keys)

print("another_int_in_set", each(contains, others) / each(contains, there))
print("another_int_in_dict", each(gets, others) / each(gets, there))
print("another_pair", each(gets_pairs, other_pairs) / each(gets, there))
print("new_key", each(grows, there) / each(replaces, there))
print("three_frames_left", best(caught, 3) / best(caught, 0))
print("far_down", best(down, 600) / 600 / (best(down, 100) / 100))
