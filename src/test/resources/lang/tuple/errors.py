t = (1, 2)
for f in (lambda: t[5], lambda: t['a'], lambda: t + [1], lambda: t * 'a', lambda: tuple(1), lambda: tuple(1, 2), lambda: tuple(x=1), lambda: t < [1]):
    try:
        f()
    except (TypeError, IndexError) as e:
        print(e)

# expect: tuple index out of range
# expect: tuple indices must be integers or slices, not str
# expect: can only concatenate tuple (not "list") to tuple
# expect: can't multiply sequence by non-int of type 'str'
# expect: 'int' object is not iterable
# expect: tuple expected at most 1 argument, got 2
# expect: tuple() takes no keyword arguments
# expect: '<' not supported between instances of 'tuple' and 'list'
