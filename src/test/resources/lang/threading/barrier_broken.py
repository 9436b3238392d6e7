import threading
b = threading.Barrier(2)
try:
    b.wait(0.001)
except threading.BrokenBarrierError as e:
    print('broken', b.broken, e)
try:
    b.wait()
except threading.BrokenBarrierError:
    print('still')
b.reset()
print(b.broken)
b.abort()
print(b.broken)
try:
    threading.Barrier(0)
except ValueError as e:
    print(e)
# expect: broken True 
# expect: still
# expect: False
# expect: True
# expect: parties must be >= 1
