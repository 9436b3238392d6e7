def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))  # expect: 900
import sys
sys.setrecursionlimit(5000)
print(depth(4000))  # expect: 4000
