from collections import deque
d = deque([1, 2])
print(d * 2, 2 * d if False else d + d, deque('ab') * 0)  # expect: deque([1, 2, 1, 2]) deque([1, 2, 1, 2]) deque([])
d += (3,)
d *= 2
print(d)  # expect: deque([1, 2, 3, 1, 2, 3])
e = deque([1], maxlen=3)
e *= 5
print(e)  # expect: deque([1, 1, 1], maxlen=3)
e.extend(e)
print(e)  # expect: deque([1, 1, 1], maxlen=3)
