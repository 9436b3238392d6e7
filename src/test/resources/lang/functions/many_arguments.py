import sys


def five(a, b, c, d, e):
    if a == 0:
        return b + c + d + e
    return five(a - 1, b, c, d, e + 1)


def six(a, b, c, d, e, f):
    if f > 40:
        raise ValueError(a, b, c, d, e, f, sys._getframe().f_back.f_lineno)
    return a, b, c, d, e, f


def seven(a, b, c, d, e, f, g):
    return a + g


def defaults(a, b, c, d=4, e=5):
    return a, b, c, d, e


class K:
    def method(self, a, b, c, d):
        return self, a, b, c, d

    def __init__(self, a=1, b=2, c=3, d=4, e=5):
        self.sum = a + b + c + d + e


def deep(a, b, c, d, e):
    return deep(a + 1, b, c, d, e)


def run():
    total = 0
    for i in range(60):
        total += five(5, i, 2, 3, 4)
        total += seven(1, 2, 3, 4, 5, 6, i)
        k = K(i, 1, 1, 1, 1)
        total += k.sum + k.method(i, 2, 3, 4)[1] + defaults(1, 2, 3, i)[3]
        try:
            total += six(i, 2, 3, 4, 5, i)[5]
        except ValueError as e:
            total += e.args[0] + len(e.args)
    return total


for i in range(30):
    t = run()
print(t)
try:
    five(1, 2, 3, 4)
except TypeError as e:
    print(e)
try:
    six(1, 2, 3, 4, 5, 50)
except ValueError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
try:
    deep(0, 1, 2, 3, 4)
except RecursionError as e:
    print(e)
six = five
try:
    print(six(3, 1, 1, 1, 1), run())
except TypeError as e:
    print(e)
# expect: 11893
# expect: five() missing 1 required positional argument: 'e'
# expect: (1, 2, 3, 4, 5, 50, 58) 12
# expect: maximum recursion depth exceeded
# expect: five() takes 5 positional arguments but 6 were given
