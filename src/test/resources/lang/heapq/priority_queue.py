import heapq
q = []
for i, (p, name) in enumerate([(2, 'write'), (1, 'plan'), (3, 'rest'), (1, 'think')]):
    heapq.heappush(q, (p, i, name))
while q:
    print(heapq.heappop(q)[2])

# expect: plan
# expect: think
# expect: write
# expect: rest
