a = {1, 2}
a -= a
print(a)  # expect: set()
b = {1, 2}
b ^= b
print(b)  # expect: set()
c = {1}
c |= c
c &= c
print(c, c - c, c ^ c, c <= c)  # expect: {1} set() set() True
