# The square of an int, of one that outgrows 64 bits, and of what is no int.
def squares(values):
    total = 0
    for v in values:
        total += v**2
    return total


def again(v, n):
    for i in range(n):
        v = v**2 % 1_000_003 - i
    return v


class Odd(int):
    def __pow__(self, other):
        return "odd"


print(squares(range(2000)))
print(squares([3_037_000_499, -3_037_000_499]), squares([3_037_000_500, -3_037_000_500]))
print(squares([2**62, -(2**63), 2**63 - 1, 2**64]))
print(squares([1.5, True, 2]))
print(again(12345, 3000))
print(squares(range(500)))
try:
    squares([1, Odd(2)])
except TypeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
x = 7
x **= 2
print(x, (-3) ** 2)
# expect: 2664667000
# expect: 18446744061852498002 18446744074000500000
# expect: 531691198313966349143076080038428278785
# expect: 7.25
# expect: 64553
# expect: 41541750
# expect: unsupported operand type(s) for +=: 'int' and 'str' 5
# expect: 49 9
