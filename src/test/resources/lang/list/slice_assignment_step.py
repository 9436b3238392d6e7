a = list(range(6))
a[::2] = 'abc'
print(a)  # expect: ['a', 1, 'b', 3, 'c', 5]
a[::-2] = (1, 2, 3)
print(a)  # expect: ['a', 3, 'b', 2, 'c', 1]
try:
    a[::2] = [1]
except ValueError as e:
    print(e)  # expect: attempt to assign sequence of size 1 to extended slice of size 3
try:
    a[::2] = 5
except TypeError as e:
    print(e)  # expect: must assign iterable to extended slice
