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
print(sum([2**62, 2**62, 2**62, -5, True, 1.5]), sum([2**63 - 1, 1, 1]), sum([-2**63, -1, 5]))  # expect: 1.3835058055282164e+19 9223372036854775809 -9223372036854775804
print(sum([0.1 + 0j] * 10), sum([1e16, 1, -1e16, 1 + 0j]), sum([1j, 2, 3.5, True]))  # expect: (1+0j) (2+0j) (6.5+1j)
