# Who waits in get() is handed the item, in the order of waiting; a timeout, a signal's handler and an exception end it.
import pickle, queue, threading, time, weakref
q = queue.SimpleQueue()
got = []
def take(n):
    started[n].set()
    got.append((n, q.get()))
started = [threading.Event() for _ in range(3)]
threads = []
for n in range(3):
    t = threading.Thread(target=take, args=(n,)); t.start(); threads.append(t)
    started[n].wait(); time.sleep(0.05)
for item in 'abc': q.put(item); time.sleep(0.02)
for t in threads: t.join()
print(sorted(got), q.qsize(), q.empty())
try: q.get(timeout=0.01)
except queue.Empty as e: print(repr(e), type(e).__module__, queue.Empty is type(e))
try: q.get(timeout=0)
except queue.Empty: print('empty')
def later(): time.sleep(0.02); q.put('late')
t = threading.Thread(target=later); t.start(); print(q.get(timeout=30)); t.join()
class Item: pass
i = Item(); r = weakref.ref(i); q.put(i); del i; print(r() is not None); q.get(); print(r())
class Sub(queue.SimpleQueue):
    def __init__(self, name): self.name = name
s = Sub('x'); s.put(1, False, 'ignored'); s.put_nowait(2); print(s.name, s.get(False, 'ignored'), s.get_nowait(), weakref.ref(s)() is s)
for call in (lambda: queue.SimpleQueue(1), lambda: queue.SimpleQueue(a=1), lambda: q.get(True, 'x'), lambda: q.get(1, 2, 3), lambda: q.put(),
             lambda: pickle.dumps(q), lambda: q.get(timeout=1e30), lambda: q.put(1, 2, 3, 4), lambda: q.get(True, -1), lambda: q.get_nowait()):
    try: print(call())
    except Exception as e: print(type(e).__qualname__, e)
print(queue.SimpleQueue[int], queue.SimpleQueue, queue.SimpleQueue.get, queue.SimpleQueue.__text_signature__, queue.SimpleQueue.put.__text_signature__)
print(q.qsize(), sorted(n for n in vars(queue.SimpleQueue) if n[:2] != '__'))
# expect: [(0, 'a'), (1, 'b'), (2, 'c')] 0 True
# expect: Empty() _queue True
# expect: empty
# expect: late
# expect: True
# expect: None
# expect: x 1 2 True
# expect: TypeError SimpleQueue() takes no positional arguments
# expect: TypeError SimpleQueue() takes no keyword arguments
# expect: TypeError 'str' object cannot be interpreted as an integer or float
# expect: TypeError get() takes at most 2 arguments (3 given)
# expect: TypeError put() missing required argument 'item' (pos 1)
# expect: TypeError cannot pickle '_queue.SimpleQueue' object
# expect: OverflowError timestamp out of range for platform time_t
# expect: TypeError put() takes at most 3 arguments (4 given)
# expect: ValueError 'timeout' must be a non-negative number
# expect: Empty 
# expect: _queue.SimpleQueue[int] <class '_queue.SimpleQueue'> <method 'get' of '_queue.SimpleQueue' objects> () ($self, /, item, block=True, timeout=None)
# expect: 0 ['empty', 'get', 'get_nowait', 'put', 'put_nowait', 'qsize']
