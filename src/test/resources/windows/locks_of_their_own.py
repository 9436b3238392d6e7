# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
import threading
n = 0
def work():
    global n
    lock = threading.Lock()
    for _ in range(N):
        with lock:
            n += 1
parallel(work, work)
assert n == 2 * N
