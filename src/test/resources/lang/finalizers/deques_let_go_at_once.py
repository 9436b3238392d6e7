# What a deque lets go of ends at once, however it goes; what only moves does not end.
import weakref
from collections import deque


class Item:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('gone', self.n)


d = deque(Item(n) for n in range(6))
refs = [weakref.ref(each) for each in d]
d.rotate(2)
d.reverse()
print([each.n for each in d])
d.popleft()
d.pop()
print('popped')
d[0] = None
print('set')
del d[1]
print('deleted')
d.remove(None)
print('removed')
d.clear()
print('cleared', [ref() for ref in refs])
last = deque(maxlen=2)
for n in range(10, 14):
    last.append(Item(n))
    print('appended', n)
last.appendleft(Item(14))
print([each.n for each in last])
last.extend([Item(15), Item(16)])
print('extended')
kept = last.popleft()
del last
print('deque gone', kept.n)
del kept
q = deque()
q.append(q)
w = weakref.ref(q)
q.clear()
del q
print(w())
big = deque()
seen = weakref.ref(big)
append, pop = big.append, big.popleft
for n in range(20000):
    append(n)
total = 0
for n in big:
    total += n
while big:
    total -= pop()
print(total, len(seen()))
# expect: [3, 2, 1, 0, 5, 4]
# expect: gone 3
# expect: gone 4
# expect: popped
# expect: gone 2
# expect: set
# expect: gone 1
# expect: deleted
# expect: removed
# expect: gone 0
# expect: gone 5
# expect: cleared [None, None, None, None, None, None]
# expect: appended 10
# expect: appended 11
# expect: gone 10
# expect: appended 12
# expect: gone 11
# expect: appended 13
# expect: gone 13
# expect: [14, 12]
# expect: gone 14
# expect: gone 12
# expect: extended
# expect: gone 16
# expect: deque gone 15
# expect: gone 15
# expect: None
# expect: 0 0
