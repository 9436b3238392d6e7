a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a < b, {1, 2} < a, {1, 2} <= {1, 2}, a > {1}, a >= a, a == {4, 3, 2, 1}, a != b)
for f in (lambda: a | [1], lambda: a & [1], lambda: a < [1], lambda: a - 5):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: {1, 2, 3, 4, 5} {3, 4} {1, 2} {1, 2, 5} False True True True True True True
# expect: unsupported operand type(s) for |: 'set' and 'list'
# expect: unsupported operand type(s) for &: 'set' and 'list'
# expect: '<' not supported between instances of 'set' and 'list'
# expect: unsupported operand type(s) for -: 'set' and 'int'
