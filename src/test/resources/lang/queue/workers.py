import queue, threading
jobs, results = queue.Queue(), queue.Queue()
def work():
    while True:
        try:
            n = jobs.get_nowait()
        except queue.Empty:
            return
        results.put(n * 2)
for i in range(20): jobs.put(i)
ts = [threading.Thread(target=work) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(results.get() for _ in range(20)))  # expect: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38]
