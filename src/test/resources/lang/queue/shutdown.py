import queue
q = queue.Queue()
q.put(1)
q.shutdown()
try:
    q.put(2)
except queue.ShutDown as e:
    print('no more', repr(e))
print(q.get())
try:
    q.get()
except queue.ShutDown:
    print('empty and shut')
# expect: no more ShutDown()
# expect: 1
# expect: empty and shut
