import heapq
data = [(i * 37) % 101 for i in range(50)]
h = data[:]
heapq.heapify(h)
print([heapq.heappop(h) for _ in range(50)] == sorted(data), heapq.nlargest(3, data), heapq.nsmallest(3, data), list(heapq.merge([1, 4], [2, 3])))

# expect: True [100, 97, 96] [0, 2, 3] [1, 2, 3, 4]
