import threading
lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.001))
lock.release()
print(lock.locked())
with lock as held:
    print(held, lock.locked())
# expect: True True False False
# expect: False
# expect: True True
