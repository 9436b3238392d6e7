x = 5
x += 1; x -= 2; x *= 3; x //= 2; x **= 2; x %= 7; x <<= 3; x |= 1; x ^= 3; x &= 0xff; x >>= 1
print(x)
l = [1, 2]; l[0] += 5; print(l)
# expect: 5
# expect: [6, 2]
