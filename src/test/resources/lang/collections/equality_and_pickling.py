import collections
import copy
import operator
import pickle
from collections import OrderedDict, defaultdict

print(defaultdict(int) == defaultdict(int), defaultdict(int, {1: 0}) == {1: 0}, {1: 0} == defaultdict(int, {1: 0}))
print(defaultdict(int) != defaultdict(int), defaultdict(int, a=1) == defaultdict(int, a=2))
d = defaultdict(list, {1: [1]})
print(copy.copy(d) == d, pickle.loads(pickle.dumps(d)) == d, copy.deepcopy(d) == d)
try:
    hash(d)
except TypeError as e:
    print(e)
od = OrderedDict(a=1, b=2)
it = iter(od.items())
next(it)
print(list(copy.copy(it)), it.__reduce__(), list(it))


class Slotted(OrderedDict):
    __slots__ = ("x",)


o = Slotted(a=1)
o.x = 3
print(copy.copy(o).x, od.__reduce__()[:4])


class Adds:
    def __iadd__(self, other):
        return "iadd"

    def __getitem__(self, i):
        return 1


print(operator.iconcat(Adds(), Adds()))
print(pickle.loads(pickle.dumps(operator.methodcaller("upper")))("a"))
print(copy.copy(operator.methodcaller("split", ",", maxsplit=1))("a,b,c"))
# expect: True True True
# expect: False False
# expect: True True True
# expect: unhashable type: 'collections.defaultdict'
# expect: [('b', 2)] (<built-in function iter>, ([('b', 2)],)) [('b', 2)]
# expect: 3 (<class 'collections.OrderedDict'>, (), None, None)
# expect: iadd
# expect: A
# expect: ['a', 'b,c']
