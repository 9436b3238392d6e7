a = {'x': 1, 'y': 2}
b = {'y': 3, 'z': 4}
print(a | b, b | a)
a |= [('q', 0)]
print(a)
for f in (lambda: a | [1], lambda: [1] | a):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: {'x': 1, 'y': 3, 'z': 4} {'y': 2, 'z': 4, 'x': 1}
# expect: {'x': 1, 'y': 2, 'q': 0}
# expect: unsupported operand type(s) for |: 'dict' and 'list'
# expect: unsupported operand type(s) for |: 'list' and 'dict'
