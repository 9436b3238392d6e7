import heapq
h = []
for x in [5, 1, 8, 3, 2]:
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(5)])  # expect: [] [1, 2, 3, 5, 8]
h = [9, 4, 7, 1]
heapq.heapify(h)
print(h, heapq.heapreplace(h, 5), h, heapq.heappushpop(h, 0), h)  # expect: [4, 5, 7, 9] 1 [4, 5, 7, 9] 0 [4, 5, 7, 9]
