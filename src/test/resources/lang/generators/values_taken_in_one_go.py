import sys
import traceback


def numbers(log, *values):
    for v in values:
        log.append(v)
        yield v
        log.append("after")


def count(n):
    for i in range(n):
        yield i


# who takes a value that cannot be added stops the generator right there
log = []
try:
    sum(numbers(log, 1, 2, "x", 4))
except TypeError as e:
    print(e)
print(log)
g = numbers([], 1, 2, 3.5, True, 2**80, 4)
print(sum(g), list(g))
print(sum(count(100), 2**63 - 100), sum(count(100), 0.5), sum((x / 4 for x in count(9)), 1))
print(sum([count(3)], start=[]) if False else sum(([i] for i in count(3)), []))

# any and all leave the rest
g = numbers(log := [], 0, False, None, False, 3, False)
print(any(g), list(g), log)
g = numbers(log := [], True, 1, True, True, [], True)
print(all(g), list(g), log)
print(any(x > 5 for x in count(500)), all(x < 500 for x in count(500)), any(x < 0 for x in count(500)))


# what the generator sees of the list that takes its values
def watching(xs):
    for i in range(60):
        yield len(xs)
        if i == 30:
            xs.clear()


xs = [7]
xs.extend(watching(xs))
print(xs)
s = {7}


def adding(s):
    for i in range(40):
        yield i % 7
        if i == 20:
            s.add(100)
    yield "end"


s.update(adding(s))
print(sorted(map(str, s)))


class Odd:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        print("eq", self.n, other if isinstance(other, int) else other.n)
        return isinstance(other, int) and self.n == other

    def __add__(self, other):
        return Odd(self.n + (other if isinstance(other, int) else other.n))

    __radd__ = __add__


print(len(set(x if x % 2 else Odd(x - 1) for x in (1, 2, 3, 4))))
print(sum(Odd(x) if x == 50 else x for x in count(100)).n)


# what raises, raises where it stands, and the values before are gone
def failing(n):
    for i in range(n):
        yield i
    raise KeyError(n)


def shown(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, [(x.name, x.line) for x in traceback.extract_tb(e.__traceback__)][1:])


for _ in range(3):
    shown(lambda: sum(failing(200)))
    shown(lambda: list(failing(200)))
    shown(lambda: set(failing(200)))
xs = []
shown(lambda: xs.extend(failing(150)))
print(len(xs))


# delegation, however deep
class Tree:
    def __init__(self, lo, hi):
        m = (lo + hi) // 2
        self.value = m
        self.left = Tree(lo, m) if lo < m else None
        self.right = Tree(m + 1, hi) if m + 1 < hi else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


tree = Tree(0, 300)
print(sum(tree), len(set(tree)), list(tree) == list(range(300)), tuple(tree)[-1], any(x == 299 for x in tree))


def around():
    got = yield from inner()
    yield got
    yield from [1, 2, 3]
    yield from range(3)
    got = yield from numbers([], 5)
    yield got is None


def inner():
    for i in range(50):
        yield i
    return "done"


print(list(around()))
g = around()
print(next(g), next(g), sum(x for x in g if type(x) is int))


# a generator that asks for itself while it runs
def own():
    for i in range(60):
        if i == 50:
            try:
                next(me)
            except ValueError as e:
                yield str(e)
        yield i


me = own()
print(list(me)[49:52])


# in the middle of handling
def handling():
    for i in range(60):
        try:
            raise KeyError(i)
        except KeyError:
            yield i
            yield sys.exception().args[0]


try:
    raise OSError
except OSError:
    print(sum(handling()), repr(sys.exception()))
print(sum(handling()), sys.exception())


# what is let go when it is over
def closing(log):
    try:
        for i in range(100):
            yield i
    finally:
        log.append("closed")


log = []
print(any(x == 90 for x in closing(log)), log)
print(max(closing(log)), sorted(closing(log), reverse=True)[:2], "".join(str(x) for x in closing(log))[:7], log)
print(dict((x, x) for x in count(5)), frozenset(x for x in count(5)), [*count(3), *count(2)], bytes(count(4)))
a, *b = count(60)
print(a, len(b))
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: [1, 'after', 2, 'after', 'x']
# expect: 1.2089258196146292e+24 []
# expect: 9223372036854780658 4950.5 10.0
# expect: [0, 1, 2]
# expect: True [False] [0, 'after', False, 'after', None, 'after', False, 'after', 3, 'after', False, 'after']
# expect: False [True] [True, 'after', 1, 'after', True, 'after', True, 'after', [], 'after', True, 'after']
# expect: True True False
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]
# expect: ['0', '1', '100', '2', '3', '4', '5', '6', '7', 'end']
# expect: eq 1 1
# expect: eq 3 3
# expect: 2
# expect: 4950
# expect: KeyError 200 [('<lambda>', 'shown(lambda: sum(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 200 [('<lambda>', 'shown(lambda: list(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 200 [('<lambda>', 'shown(lambda: set(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 200 [('<lambda>', 'shown(lambda: sum(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 200 [('<lambda>', 'shown(lambda: list(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 200 [('<lambda>', 'shown(lambda: set(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 200 [('<lambda>', 'shown(lambda: sum(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 200 [('<lambda>', 'shown(lambda: list(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 200 [('<lambda>', 'shown(lambda: set(failing(200)))'), ('failing', 'raise KeyError(n)')]
# expect: KeyError 150 [('<lambda>', 'shown(lambda: xs.extend(failing(150)))'), ('failing', 'raise KeyError(n)')]
# expect: 150
# expect: 44850 300 True 299 True
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 'done', 1, 2, 3, 0, 1, 2, 5, True]
# expect: 0 1 1238
# expect: [49, 'generator already executing', 50]
# expect: 3540 OSError()
# expect: 3540 None
# expect: True ['closed']
# expect: 99 [99, 98] 0123456 ['closed', 'closed', 'closed', 'closed']
# expect: {0: 0, 1: 1, 2: 2, 3: 3, 4: 4} frozenset({0, 1, 2, 3, 4}) [0, 1, 2, 0, 1] b'\x00\x01\x02\x03'
# expect: 0 59
