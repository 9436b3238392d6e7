from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d, 2 in d, 9 in d)  # expect: deque([1, 2, 3]) 5 0 4 4 0 deque([1, 2, 3]) True False
d.extend('ab')
d.extendleft('xy')
print(d)  # expect: deque(['y', 'x', 1, 2, 3, 'a', 'b'])
d.rotate(2)
print(d)  # expect: deque(['a', 'b', 'y', 'x', 1, 2, 3])
d.rotate(-3)
print(d)  # expect: deque(['x', 1, 2, 3, 'a', 'b', 'y'])
d.reverse()
print(list(d), list(reversed(d)))  # expect: ['y', 'b', 'a', 3, 2, 1, 'x'] ['x', 1, 2, 3, 'a', 'b', 'y']
