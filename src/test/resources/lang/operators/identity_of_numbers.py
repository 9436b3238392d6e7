# A number is the same object wherever it went, however the interpreter holds it; equal results of
# two calculations are two objects.
def kept(n):
    seen = []
    x = 0.5
    for i in range(n):
        x = x * 1.5 + i
        y = x
        seen.append(x)
        if seen[-1] is not x or y is not seen[i] or x is not y:
            return "lost at", i
    return "kept"


def made_twice(x, k):
    a = x * 1.5
    b = x * 1.5
    c = k + 100000
    d = k + 100000
    return a is b, a == b, c is d, c == d


def swapped(n):
    a = n * 1.25
    b = n * 2.5
    first = [a, b]
    for _ in range(n):
        a, b = b, a
    return a is first[n % 2], b is first[1 - n % 2]


def chained(k):
    a = b = k * 1000.5
    c = a
    return a is b, c is b, [a, b].count(c)


def passed(x):
    y = x
    if x > 0:
        y = x + 1.5
    return y


def not_a_number():
    nan = float("inf") - float("inf")
    values = [nan]
    return nan in values, nan == values[0], nan is values[0]


for _ in range(3):
    print(kept(40), made_twice(2.5, 1000), swapped(7), swapped(4), chained(3), not_a_number())
given = -1234.5
print(passed(given) is given, passed(1.0) is passed(1.0))
# expect: kept (False, True, False, True) (True, True) (True, True) (True, True, 2) (True, False, True)
# expect: kept (False, True, False, True) (True, True) (True, True) (True, True, 2) (True, False, True)
# expect: kept (False, True, False, True) (True, True) (True, True) (True, True, 2) (True, False, True)
# expect: True False
