def f(n): return sorted([n, n + 1], key=lambda x: f(x - 2) if x > 0 else 0)[0]
print(f(4))  # expect: 4
