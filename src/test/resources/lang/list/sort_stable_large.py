import itertools
data = [((i * 7919) % 101, i) for i in range(1000)]
data.sort(key=lambda p: p[0])
print(all(a[0] < b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in itertools.pairwise(data)))  # expect: True
data.sort(key=lambda p: p[0], reverse=True)
print(all(a[0] > b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in itertools.pairwise(data)))  # expect: True
