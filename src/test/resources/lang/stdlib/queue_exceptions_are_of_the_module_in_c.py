import queue
import _queue

print(queue.Empty, queue.Full, _queue.Empty is queue.Empty)

# expect: <class '_queue.Empty'> <class 'queue.Full'> True
