# Attributes of the same object one after the other, while what runs in between changes its class,
# moves its attributes or gives it another class.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Other:
    pass


class Shaken:
    """An operand whose operator does what it is told, then is a number."""

    def __init__(self, what):
        self.what = what

    def __radd__(self, left):
        self.what()
        return left + 1


def total(p, shaken):
    a = p.x + shaken
    b = p.y
    p.x = b
    p.y = a
    return a, b, p.x, p.y


def warm():
    p = Point(1, 2)
    for i in range(300):
        total(p, i)


def with_property():
    p = Point(3, 4)

    def change():
        Point.y = property(lambda self: "property", lambda self, v: print("set", v))

    warm()
    print(total(p, Shaken(change)))
    del Point.y
    print(total(Point(3, 4), 1))


def with_class():
    p = Point(5, 6)

    def change():
        p.__class__ = Other
        Other.y = "class"

    warm()
    print(total(p, Shaken(change)), type(p).__name__)


def with_dict():
    p = Point(7, 8)

    def change():
        p.__dict__["y"] = "dict"

    warm()
    print(total(p, Shaken(change)))


def with_getattr():
    p = Point(9, 10)

    def change():
        del p.y
        Point.__getattr__ = lambda self, name: "got " + name

    warm()
    print(total(p, Shaken(change)))
    del Point.__getattr__


def with_missing():
    p = Point(11, 12)

    def change():
        del p.y

    warm()
    try:
        print(total(p, Shaken(change)))
    except AttributeError as e:
        print(e)


def more(p, n):
    for i in range(n):
        p.x += p.y
        p.y -= 1
        if p.x > p.y:
            p.x -= p.y
        else:
            p.y = p.x
    return p.x, p.y


with_property()
with_class()
with_dict()
with_getattr()
with_missing()
print(more(Point(1, 1000), 2000))
print(more(Point(1.5, 2.25), 2000))
print(more(Point(1, True), 20))
# expect: set 4
# expect: (4, 'property', 'property', 'property')
# expect: (4, 4, 4, 4)
# expect: (6, 6, 6, 6) Other
# expect: (8, 'dict', 'dict', 8)
# expect: (10, 'got y', 'got y', 10)
# expect: 'Point' object has no attribute 'y'
# expect: (2001, -1000)
# expect: (2001.5, -1997.75)
# expect: (21, -19)
