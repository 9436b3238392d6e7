print(sum([1, 2], 3), sum([0.1] * 10), sum([[1], [2]], []), sum(range(101)), sum([1, 2.5]))
for bad in ((['a'], ''), ([b'a'], b''), (['a'],)):
    try:
        sum(*bad)
    except TypeError as e:
        print(e)
# expect: 6 1.0 [1, 2] 5050 3.5
# expect: sum() can't sum strings [use ''.join(seq) instead]
# expect: sum() can't sum bytes [use b''.join(seq) instead]
# expect: unsupported operand type(s) for +: 'int' and 'str'
