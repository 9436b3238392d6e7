d = {}
for i in range(1000):
    d[i * 37 % 1009] = i
for i in range(0, 1000, 2):
    del d[i * 37 % 1009]
print(len(d), sum(d.values()), d[37], next(iter(d)))  # expect: 500 250000 1 37
