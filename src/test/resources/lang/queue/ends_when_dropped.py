# While another thread lives: what comes out of a queue or deque ends when it is dropped, and not before.
import _thread, queue
from collections import deque
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
go = _thread.allocate_lock(); go.acquire()
other = _thread.start_joinable_thread(go.acquire)
def through(put, get, n):
    for i in range(n): put(D(i))
    for i in range(n):
        d = get()
        print('got', d.n)
        del d
q = queue.Queue(); through(q.put, q.get, 2)
s = queue.SimpleQueue(); through(s.put, s.get, 2)
d = deque(); through(d.append, d.popleft, 2); through(d.appendleft, d.pop, 2)
d = deque(maxlen=1); d.append(D('first')); d.append(D('second')); print('bounded'); d.clear()
go.release(); other.join()
# expect: got 0
# expect: del 0
# expect: got 1
# expect: del 1
# expect: got 0
# expect: del 0
# expect: got 1
# expect: del 1
# expect: got 0
# expect: del 0
# expect: got 1
# expect: del 1
# expect: got 0
# expect: del 0
# expect: got 1
# expect: del 1
# expect: del first
# expect: bounded
# expect: del second
