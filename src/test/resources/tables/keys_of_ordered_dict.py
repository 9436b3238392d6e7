# exploration.md 2
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
    for _ in range(N):
        od.move_to_end(0)

parallel(reader, mover)
