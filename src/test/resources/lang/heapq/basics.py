import heapq
h = []
for x in (3, 1, 2): heapq.heappush(h, x)
print([heapq.heappop(h) for _ in range(3)], heapq.nsmallest(2, [5, 3, 9]), list(heapq.merge([1, 4], [2, 3])))  # expect: [1, 2, 3] [3, 5] [1, 2, 3, 4]
