d = {1: 1, 2: 2}
for k in d:
    d[k] *= 10
print(d)  # expect: {1: 10, 2: 20}
