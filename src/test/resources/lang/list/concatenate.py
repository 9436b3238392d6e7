print([1] + [2], [1] * 3, 2 * [0, 1], [1] * 0, [1] * -1, [] * 5)
for f in (lambda: [1] + (2,), lambda: (1,) + [2], lambda: [1] * 'a', lambda: [1] * 1.5, lambda: 1 + [1]):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: [1, 2] [1, 1, 1] [0, 1, 0, 1] [] [] []
# expect: can only concatenate list (not "tuple") to list
# expect: can only concatenate tuple (not "list") to tuple
# expect: can't multiply sequence by non-int of type 'str'
# expect: can't multiply sequence by non-int of type 'float'
# expect: unsupported operand type(s) for +: 'int' and 'list'
