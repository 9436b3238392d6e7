x = 2**62
x += x
print(x)
x -= 1
print(x)
x *= -2
print(x)
x //= 3
print(x)
x %= 10**9
print(x)
x **= 3
print(x)
x <<= 10
x |= 5
x ^= 3
x &= 2**80 - 1
x >>= 3
print(x)
# expect: 9223372036854775808
# expect: 9223372036854775807
# expect: -18446744073709551614
# expect: -6148914691236517205
# expect: 763482795
# expect: 445038685504926700375609875
# expect: 64892934387278629374336
