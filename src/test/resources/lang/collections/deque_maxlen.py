from collections import deque
d = deque(range(5), maxlen=3)
print(d, d.maxlen)
d.append(9)
d.appendleft(8)
print(d)
d.extend([1, 2, 3, 4])
print(d, d.copy(), d + deque([7]), deque(maxlen=0), deque([1], 0))
try:
    d.insert(1, 'x')
except IndexError as e:
    print(e)
try:
    d.maxlen = 5
except AttributeError as e:
    print(e)

# expect: deque([2, 3, 4], maxlen=3) 3
# expect: deque([8, 3, 4], maxlen=3)
# expect: deque([2, 3, 4], maxlen=3) deque([2, 3, 4], maxlen=3) deque([3, 4, 7], maxlen=3) deque([], maxlen=0) deque([], maxlen=0)
# expect: deque already at its maximum size
# expect: attribute 'maxlen' of 'collections.deque' objects is not writable
