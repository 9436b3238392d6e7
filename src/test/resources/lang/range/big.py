r = range(10**20, 10**20 + 5, 2)
print(r, list(r), len(r), r[1], 10**20 + 4 in r, 10**20 + 1 in r)
print(range(10**30)[10**29], range(-10**20, 10**20)[5:7])
try:
    len(range(10**20))
except OverflowError as e:
    print(e)

# expect: range(100000000000000000000, 100000000000000000005, 2) [100000000000000000000, 100000000000000000002, 100000000000000000004] 3 100000000000000000002 True False
# expect: 100000000000000000000000000000 range(-99999999999999999995, -99999999999999999993)
# expect: Python int too large to convert to C ssize_t
