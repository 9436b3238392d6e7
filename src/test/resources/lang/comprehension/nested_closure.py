def f(n): return [[(lambda: (i, j, n))() for j in range(2)] for i in range(2)]
print(f(7))  # expect: [[(0, 0, 7), (0, 1, 7)], [(1, 0, 7), (1, 1, 7)]]
