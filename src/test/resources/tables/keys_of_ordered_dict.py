# exploration.md 2; 3.14.4t: RuntimeError, for its iterator sees that the order changed (2 of 10 runs of 100,000)
# fails under: free-threaded unprotected
from gilscope import parallel

N = 1
from collections import OrderedDict
od = OrderedDict((i, i) for i in range(3))
def reader():
    for _ in range(N):
        keys = list(od.keys())
        assert len(set(keys)) == len(keys), "a key twice"

def mover():
    for i in range(N):
        od.move_to_end(i % 3)

parallel(reader, mover)
