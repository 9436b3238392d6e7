from collections import deque
d = deque('abcde')
d.insert(2, 'X')
d.insert(-1, 'Y')
d.insert(100, 'Z')
d.insert(-100, 'A')
print(''.join(d))  # expect: AabXcdYeZ
d.remove('X')
del d[0]
del d[-1]
d[1] = 'B'
print(''.join(d), d.index('c'), d.count('B'))  # expect: aBcdYe 2 1
