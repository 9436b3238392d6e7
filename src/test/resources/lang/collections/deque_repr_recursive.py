from collections import deque
d = deque([1])
d.append(d)
print(d)  # expect: deque([1, [...]])
