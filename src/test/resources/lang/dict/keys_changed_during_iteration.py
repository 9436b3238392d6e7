d = {i: i for i in range(4)}
try:
    for k in d:
        del d[k]
        d[k + 100] = 0
except RuntimeError as e:
    print(e)  # expect: dictionary keys changed during iteration
