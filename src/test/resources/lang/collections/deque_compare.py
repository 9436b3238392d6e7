from collections import deque
print(deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1]) < deque([2]), deque([1], 1) == deque([1], 5), deque([1, 2]) >= deque([1]))

# expect: True False True True True
