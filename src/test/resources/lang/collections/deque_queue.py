from collections import deque
q = deque()
for i in range(1000):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[-1], q[333], sum(q))  # expect: 666 334 999 667 443889
