import queue
q = queue.SimpleQueue()
q.put(1); q.put(2)
print(q.qsize(), q.get(), q.get_nowait(), q.empty())
for f in (q.get_nowait, lambda: q.get(timeout=0.001), lambda: q.get(True, -1)):
    try:
        f()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
# expect: 2 1 2 True
# expect: Empty 
# expect: Empty 
# expect: ValueError 'timeout' must be a non-negative number
