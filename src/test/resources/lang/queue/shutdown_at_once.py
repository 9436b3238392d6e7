import queue
q = queue.Queue()
q.put(1); q.put(2)
q.shutdown(immediate=True)
print(q.qsize(), q.unfinished_tasks)
q.join()
try:
    q.get()
except queue.ShutDown:
    print('shut')
# expect: 0 0
# expect: shut
