# Functions of one float and powers, first with what they calculate, then with what they refuse.
import math


def roots(values):
    total = 0.0
    for v in values:
        total += math.sqrt(v) + abs(-v)
    return total


def powers(bases, w):
    total = 0.0
    for v in bases:
        total += v ** w
    return total


def waves(values):
    total = 0.0
    for v in values:
        total += math.exp(math.floor(v)) if v > 700 else math.fabs(v)
    return total


many = [i * 0.25 for i in range(3000)]
print(roots(many))
print(roots([4]), roots([True, 9.0]), roots([float("inf")]))
try:
    roots(many + [-1.0])
except ValueError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
print(powers(many[1:], 1.5), powers(many, 2.0), powers(many[1:], -1.5))
print(powers([-8.0], 3.0), powers([-8.0, 0.0], 2), powers([2.0] * 2000, 0.5))
print(powers([-8.0], 0.5))
for bad in ([0.0], -1.0), ([1e200], 2.0), ([1e200], 1e300):
    try:
        print(powers(*bad))
    except (ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
print(powers([float("inf")], -2.0), powers([float("nan")], 0.0), powers([1.0], float("nan")))
print(powers([float("nan"), 1.0], 2.0), powers([0.5], float("inf")))
print(waves(many[:100]), waves([1.0, -2.5]))
try:
    print(waves(many * 3 + [710.5]))
except OverflowError as e:
    print(e)


class Odd(float):
    def __abs__(self):
        return "abs"


def sizes(values):
    return [abs(v) for v in values]


sizes(many)
print(sizes([Odd(-1.5), -2.5, -3, True, -0.0]))
real = math.sqrt
math.sqrt = lambda v: -1.0
print(roots([16.0]))
math.sqrt = real
print(roots([16.0]))
# expect: 1179383.4591238284
# expect: 6.0 14.0 inf
# expect: expected a nonnegative input, got -1.0 8
# expect: 24637246.142410148 562218781.25 20.60685974689446
# expect: -512.0 64.0 2828.427124746086
# expect: (1.7319121124709868e-16+2.8284271247461903j)
# expect: ZeroDivisionError zero to a negative power
# expect: OverflowError (34, 'Numerical result out of range')
# expect: OverflowError (34, 'Numerical result out of range')
# expect: 0.0 1.0 1.0
# expect: nan 0.0
# expect: 1237.5 3.5
# expect: math range error
# expect: ['abs', 2.5, 3, 1, 0.0]
# expect: 15.0
# expect: 20.0
