a = [3, 1, 2]
try:
    a.sort(key=lambda x: a.append(x) or x)
except ValueError as e:
    print(e, a)  # expect: list modified during sort [1, 2, 3]
