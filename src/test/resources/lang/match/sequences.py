def f(x):
    match x:
        case []: return 'empty'
        case [a]: return ('one', a)
        case [a, b]: return ('two', a, b)
        case [1, *rest]: return ('one first', rest)
        case [*init, last]: return (init, last)
        case _: return 'no'
print([f(x) for x in ([], [5], (1, 2), [1, 2, 3], range(4), 'ab', {1}, 5)])
# expect: ['empty', ('one', 5), ('two', 1, 2), ('one first', [2, 3]), ([0, 1, 2], 3), 'no', 'no', 'no']
