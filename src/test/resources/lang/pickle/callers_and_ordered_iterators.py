# What operator.methodcaller and an OrderedDict's iterators are reduced to; state in slots.
import copy, operator, pickle
from collections import OrderedDict
for caller in (operator.methodcaller('split', ','), operator.methodcaller('sort', key=len, reverse=True)):
    again = pickle.loads(pickle.dumps(caller))
    print(again, copy.copy(caller))
d = OrderedDict(a=1, b=2, c=3)
for it in (iter(d), iter(d.items()), reversed(d), iter(d.values())):
    next(it)
    print(list(pickle.loads(pickle.dumps(it))), list(it))


class Slotted(OrderedDict):
    __slots__ = 'x', 'y'


s = Slotted(k=1)
s.x = 5
s.more = 6
for t in (copy.copy(s), copy.deepcopy(s), pickle.loads(pickle.dumps(s))):
    print(t, t.x, t.more, hasattr(t, 'y'))

# expect: operator.methodcaller('split', ',') operator.methodcaller('split', ',')
# expect: operator.methodcaller('sort', key=<built-in function len>, reverse=True) operator.methodcaller('sort', key=<built-in function len>, reverse=True)
# expect: ['b', 'c'] ['b', 'c']
# expect: [('b', 2), ('c', 3)] [('b', 2), ('c', 3)]
# expect: ['b', 'a'] ['b', 'a']
# expect: [2, 3] [2, 3]
# expect: Slotted({'k': 1}) 5 6 False
# expect: Slotted({'k': 1}) 5 6 False
# expect: Slotted({'k': 1}) 5 6 False
