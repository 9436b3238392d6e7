a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1
(c, [d, e]) = 1, [2, 3]
print(c, d, e)  # expect: 1 2 3
x = y = []
print(x is y)  # expect: True
first, *mid, last = range(6)
print(first, mid, last)  # expect: 0 [1, 2, 3, 4] 5
*init, tail = 'abc'
print(init, tail)  # expect: ['a', 'b'] c
