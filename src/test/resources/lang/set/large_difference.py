a = set(range(1000))
b = set(range(0, 1000, 3))
print(len(a - b), len(b - a), sum(a & b), list(a - set(range(5, 1000))))  # expect: 666 0 166833 [0, 1, 2, 3, 4]
