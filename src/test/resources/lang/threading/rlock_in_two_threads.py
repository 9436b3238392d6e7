import threading
lock = threading.RLock()
lock.acquire()
got = []
t = threading.Thread(target=lambda: got.append(lock.acquire(False)))
t.start(); t.join()
print(got)
def release():
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
t = threading.Thread(target=release)
t.start(); t.join()
# expect: [False]
# expect: cannot release un-acquired lock
