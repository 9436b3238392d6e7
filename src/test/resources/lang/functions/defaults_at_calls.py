# What a call leaves out comes from the function's defaults, also after they have been changed while the calls were hot.


def add(a, b=10, c=100):
    return a + b + c


class Point:
    def __init__(self, x, y=2, z=3):
        self.at = (x, y, z)

    def moved(self, dx=1, dy=1):
        x, y, z = self.at
        return Point(x + dx, y + dy)


def hot(n):
    total = 0
    p = Point(0)
    for i in range(n):
        total += add(i) + add(i, 1) + add(i, 1, 2)
        p = p.moved()
        p = p.moved(2)
        p = Point(p.at[0], p.at[1], 7)
    return total, p.at


print(hot(3000))
add.__defaults__ = (20, 200)
print(hot(30))
add.__defaults__ = (5,)
try:
    hot(1)
except TypeError as e:
    print(e)
print(add(1, 2))
add.__defaults__ = None
try:
    add(1, 2)
except TypeError as e:
    print(e)
Point.__init__.__defaults__ = (8, 9)
print(hot.__name__, Point(1).at, Point(1, 2).at)
try:
    Point()
except TypeError as e:
    print(e)


def call(f, n):
    return [f(i) for i in range(n)][-1]


def one(a, b=1):
    return a, b


print(call(one, 500), call(add.__class__(add.__code__, globals(), "add", (1, 2)), 500), call(lambda a, *b: (a, b), 5))
# expect: (14137500, (9000, 6002, 7))
# expect: (14025, (90, 62, 7))
# expect: add() missing 1 required positional argument: 'b'
# expect: 8
# expect: add() missing 1 required positional argument: 'c'
# expect: hot (1, 8, 9) (1, 2, 9)
# expect: Point.__init__() missing 1 required positional argument: 'x'
# expect: (499, 1) 502 (4, ())
