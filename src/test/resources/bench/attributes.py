class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1
        self.b = 2


class Config:
    limit = 10


def run():
    p = Point(1, 2)
    s = Slotted()
    c = Config()
    total = 0
    for i in range(100_000):
        p.x = p.y + i
        p.y = p.x - i
        s.a = s.b + 1
        total += p.x + s.a + c.limit
    for i in range(30_000):
        q = Point(i, total)
        total += q.x
    return total
