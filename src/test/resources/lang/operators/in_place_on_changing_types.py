class Box:
    def __init__(self, value):
        self.value = value


class Doubling:
    def __init__(self):
        self._value = 1

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, v):
        self._value = 2 * v


def grow(o, n):
    o.value += n
    return o.value


def bump(items, key, n):
    items[key] += n
    return items[key]


def mixed(a, b, c):
    return a + b * c


for o in [Box(1), Box(2.5), Box("a"), Box([1]), Doubling(), Box(10**30)]:
    n = "b" if isinstance(o.value, str) else [2] if isinstance(o.value, list) else 2
    for _ in range(3):
        print(grow(o, n), end=";")
    print()
# expect: 3;5;7;
# expect: 4.5;6.5;8.5;
# expect: ab;abb;abbb;
# expect: [1, 2];[1, 2, 2];[1, 2, 2, 2];
# expect: 6;16;36;
# expect: 1000000000000000000000000000002;1000000000000000000000000000004;1000000000000000000000000000006;

for items, key, n in [([1, 2], 1, 3), ([1.5], 0, 1), ({"k": "x"}, "k", "y"), ({1: [0]}, 1, [4]), ([7], -1, 1)]:
    for _ in range(3):
        print(bump(items, key, n), end=";")
    print()
# expect: 5;8;11;
# expect: 2.5;3.5;4.5;
# expect: xy;xyy;xyyy;
# expect: [0, 4];[0, 4, 4];[0, 4, 4, 4];
# expect: 8;9;10;

for a, b, c in [(1, 2, 3), (1.0, 2, 3), ("x", "y", 2), ([1], [2], 2), (1, 2, 3), (2**40, 2**40, 2**40)]:
    for _ in range(2):
        print(mixed(a, b, c), end=";")
    print()
# expect: 7;7;
# expect: 7.0;7.0;
# expect: xyy;xyy;
# expect: [1, 2, 2];[1, 2, 2];
# expect: 7;7;
# expect: 1208925819615728686333952;1208925819615728686333952;

for f, args in [(grow, (object(), 1)), (bump, ([1], 5, 1)), (bump, ((1,), 0, 1)), (mixed, (1, "a", "b")), (mixed, (1, "a", 2))]:
    try:
        f(*args)
    except Exception as e:
        print(type(e).__name__, e)
# expect: AttributeError 'object' object has no attribute 'value'
# expect: IndexError list index out of range
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
