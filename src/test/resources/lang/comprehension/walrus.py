print([y for x in range(4) if (y := x * 2) > 2], y)
if (n := len('abc')) > 2: print(n)
# expect: [4, 6] 6
# expect: 3
