import threading
lock = threading.Lock()
print(repr(lock).split(' at ')[0])  # expect: <unlocked _thread.lock object
lock.acquire()
print(repr(lock).split(' at ')[0])  # expect: <locked _thread.lock object
print(type(lock), threading.Lock is type(lock))  # expect: <class '_thread.lock'> True
