import queue, threading
q = queue.Queue(2)
got = []
def consume():
    while (item := q.get()) is not None:
        got.append(item * item)
        q.task_done()
    q.task_done()
t = threading.Thread(target=consume)
t.start()
for i in range(10): q.put(i)
q.put(None)
q.join(); t.join()
print(got)  # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
