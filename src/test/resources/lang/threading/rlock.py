import threading
lock = threading.RLock()
print(lock.acquire(), lock.acquire(), lock._recursion_count(), lock._is_owned())
lock.release()
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
print(repr(lock).split(' at ')[0])
# expect: True True 2 True
# expect: cannot release un-acquired lock
# expect: <unlocked _thread.RLock object owner=0 count=0
