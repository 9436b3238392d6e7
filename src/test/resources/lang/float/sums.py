t = 0.0
for _ in range(10):
    t += 0.1
print(t, t == 1.0, sum([0.1] * 10), sum([1e100, 1.0, -1e100]))
print(max(1.5, 2), min(2, 1.5), sorted([3.5, -1, 2.25, float('inf'), float('-inf')]), abs(-2.5), divmod(-7.25, 2))
# expect: 0.9999999999999999 False 1.0 1.0
# expect: 2 1.5 [-inf, -1, 2.25, 3.5, inf] 2.5 (-4.0, 0.75)
