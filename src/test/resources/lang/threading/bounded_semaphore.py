import threading
s = threading.BoundedSemaphore(1)
try:
    s.release()
except ValueError as e:
    print(e)
with s: pass
print(repr(s).split(': ')[1])
# expect: Semaphore released too many times
# expect: value=1/1>
