import queue
l = queue.LifoQueue()
p = queue.PriorityQueue()
for x in (2, 3, 1):
    l.put(x); p.put(x)
print([l.get() for _ in range(3)], [p.get() for _ in range(3)])  # expect: [1, 3, 2] [1, 2, 3]
