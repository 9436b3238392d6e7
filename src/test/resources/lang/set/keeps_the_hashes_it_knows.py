import copy


class Counted(int):
    calls = 0

    def __hash__(self):
        Counted.calls += 1
        return int(self)


table = dict.fromkeys(map(Counted, range(10)))
print(Counted.calls)
s = set(table)
s.difference(table)
s.symmetric_difference_update(table)
dict.fromkeys(set(table))
set(table) | frozenset(table)
print(Counted.calls)


class Slotted(set):
    __slots__ = "x", "__dict__"


s = Slotted([1])
s.x = 4
s.y = 5
print(s.__reduce__()[1:], copy.copy(s).x, copy.copy(s).y)


class Left:
    def __eq__(self, other):
        right.clear()
        return NotImplemented


class Right:
    def __eq__(self, other):
        left.clear()
        return NotImplemented


left, right = [Left()], [Right()]
print(left == right)
# expect: 10
# expect: 10
# expect: (([1],), ({'y': 5}, {'x': 4})) 4 5
# expect: True
