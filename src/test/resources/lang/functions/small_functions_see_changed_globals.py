# A small function that reads globals and attributes stands in for its call; what it reads may change meanwhile.
LIMIT = 3


class Unary:
    def __init__(self, n):
        self.n = n

    def over(self):
        return self.n > LIMIT


class Plus(Unary):
    KIND = 7


class Other:
    def __init__(self, n):
        self.pad = None
        self.n = n
        self.m = n * 2

    def over(self):
        return self.m != LIMIT


def scaled(x):
    return x * LIMIT


def kind(o):
    return o.KIND


def count(things):
    found = 0
    for t in things:
        if t.over():
            found += scaled(2)
    return found


things = [Unary(1), Plus(5), Other(2), Plus(0), Other(9)] * 40
print(count(things), count(things), count(things))  # expect: 720 720 720
LIMIT = 4
print(count(things))  # expect: 640
LIMIT = 2.5
print(count(things))  # expect: 600.0
LIMIT = "no"
try:
    count(things)
except TypeError as e:
    print(e)  # expect: '>' not supported between instances of 'int' and 'str'
del LIMIT
try:
    count(things)
except NameError as e:
    print(e)  # expect: name 'LIMIT' is not defined
LIMIT = 10**30
print(count(things))  # expect: 160000000000000000000000000000000
LIMIT = 3


def kinds(things):
    total = 0
    for t in things:
        total += kind(t)
    return total


plus = [Plus(i) for i in range(100)]
print(kinds(plus), kinds(plus))  # expect: 700 700
plus[50].KIND = 1
print(kinds(plus))  # expect: 694
Plus.KIND = 8
print(kinds(plus))  # expect: 793
Unary.over = lambda self: True
print(count(things))  # expect: 1200
things[0].over = lambda: False
print(count(things))  # expect: 960

# The same code with other globals.
source = "def scaled(x):\n    return x * FACTOR\n"
code = compile(source, "scaled.py", "exec")
spaces = [{"FACTOR": 2}, {"FACTOR": 5}]
for s in spaces:
    exec(code, s)


def both(n):
    total = 0
    for i in range(n):
        total += spaces[i & 1]["scaled"](i)
    return total


print(both(50), both(50), both(50))  # expect: 4325 4325 4325
f, g = spaces[0]["scaled"], spaces[1]["scaled"]


def swapped(n):
    total = 0
    h = f
    for i in range(n):
        total += h(i)
        if i == n // 2:
            h = g
    return total


print(swapped(50), swapped(50))  # expect: 5150 5150
