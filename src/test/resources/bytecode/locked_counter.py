lock = Lock()
def work():
    global n
    for _ in range(10):
        with lock:
            n = n + int(1)
