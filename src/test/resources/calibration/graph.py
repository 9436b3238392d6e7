# Two threads search one graph, breadth first, each with a queue and a set of its own.
from collections import deque
from frame import report

graph = {n: [(n * 7 + k * 13) % 2000 for k in range(5)] for n in range(2000)}

def search(start):
    def work():
        for s in range(start, start + 6):
            seen = {s}
            queue = deque([s])
            while queue:
                for other in graph[queue.popleft()]:
                    if other not in seen:
                        seen.add(other)
                        queue.append(other)
    return work

report(search(0), search(1000), times=16)
