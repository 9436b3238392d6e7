# What compiled code finds in instances: slots, attributes of several classes, methods that instances
# or classes get or lose in between, and instances that are being made.
class Slotted:
    __slots__ = ("a", "b", "__weakref__")

    def __init__(self, a):
        self.a = a

    def twice(self):
        return self.a * 2


class Wide(Slotted):
    def __init__(self, a):
        super().__init__(a)
        self.extra = a + 1


def turn(s, n):
    for i in range(n):
        s.b = s.a + i
        s.a = s.b - i
    return s.a, s.b


print(turn(Slotted(1), 1000), turn(Wide(2), 1000))
empty = Slotted(3)
del empty.a
try:
    turn(empty, 1)
except AttributeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
turn(Slotted(4), 500)
try:
    turn(empty, 1)
except AttributeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)


class Shape:
    def __init__(self, name):
        self.name = name
        self.size = 1

    def area(self):
        return self.size * self.factor()

    def factor(self):
        return 1


class Square(Shape):
    def factor(self):
        return 2


class Circle(Shape):
    def __init__(self, name):
        Shape.__init__(self, name)
        self.round = True

    def factor(self):
        return 3


class Odd(Shape):
    def __init__(self, name):
        self.size = 5
        self.name = name


def areas(shapes, n):
    total = 0
    for i in range(n):
        for s in shapes:
            s.size += i % 2
            total += s.area() + len(s.name)
    return total


def shapes():
    return [Shape("s"), Square("sq"), Circle("circle"), Odd("o")]


print(areas(shapes(), 400))
some = shapes()
some[1].area = lambda: 1000
print(areas(some, 3))
Circle.factor = lambda self: -3
print(areas(some, 3))
del Square.factor
print(areas(shapes(), 3))
some[0].__dict__["size"] = 7.5
print(areas(some, 3))
some[3].__class__ = Circle
print(areas(some, 3), hasattr(some[3], "round"))
Odd.size = property(lambda self: 11, lambda self, v: None)
print(areas(shapes(), 3))


class Counted:
    made = 0

    def __init__(self, x):
        self.x = x
        Counted.made += 1
        if Counted.made % 300 == 0:
            vars(self)["early"] = Counted.made
        self.y = x * 2


def many(n):
    return [Counted(i) for i in range(n)]


print(sum(c.x + c.y for c in many(1000)), [c.early for c in many(700) if hasattr(c, "early")])


def changed_by_method(p, n):
    seen = []
    for i in range(n):
        seen.append(p.value)
        p.step(i)
        seen.append(p.value)
    return seen[-4:]


class P:
    value = "class"

    def step(self, i):
        if i == 990:
            self.value = "own"
        if i == 998:
            P.value = property(lambda self: "property")


print(changed_by_method(P(), 1000))
# expect: (1, 1000) (2, 1001)
# expect: 'Slotted' object has no attribute 'a' 21
# expect: 'Slotted' object has no attribute 'a' 21
# expect: 288400
# expect: 3067
# expect: 3034
# expect: 42
# expect: 3044.5
# expect: 2937.5 False
# expect: 58
# expect: 1498500 [1200, 1500]
# expect: ['own', 'property', 'property', 'property']
