n = 3
class C:
    n = n + 1
    m = n * 2
print(C.n, C.m)  # expect: 4 8
