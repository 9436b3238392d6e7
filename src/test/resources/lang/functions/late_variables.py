import sys


def names():
    return sorted(sys._getframe(1).f_locals)


def late(n):
    seen = []
    for i in range(n):
        if i > 2:
            number = i * 2
            half = i * 0.5
        seen.append(len(names()))
    for j in range(2):
        seen.append(number + j)
    return seen, half, sorted(locals())


def never(n):
    for i in range(n):
        for k in range(i):
            total = k + i
    return names()


def cleared(n):
    for i in range(n):
        squares = [number * number for number in range(i)]
        if i == n - 1:
            number = i
    return squares, number


def missing(n):
    for i in range(n):
        if i > 5:
            x = i
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


def values(n):
    for i in range(n):
        if i % 2:
            odd = i
        yield i
    yield odd


for _ in range(30):
    late(6), never(1), never(0), never(3), cleared(4), missing(2), missing(9), list(values(5))
print(late(6), late(2 + 2))
print(never(0), never(1), never(3))
print(cleared(4), missing(2), missing(9), list(values(5)))
# expect: ([3, 3, 3, 5, 5, 5, 10, 11], 2.5, ['half', 'i', 'j', 'n', 'number', 'seen']) ([3, 3, 3, 5, 6, 7], 1.5, ['half', 'i', 'j', 'n', 'number', 'seen'])
# expect: ['n'] ['i', 'n'] ['i', 'k', 'n', 'total']
# expect: ([0, 1, 4], 3) cannot access local variable 'x' where it is not associated with a value 8 [0, 1, 2, 3, 4, 3]
