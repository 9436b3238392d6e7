# exploration.md 2
# fails under:
from gilscope import parallel

N = 1
from threading import Lock
lock = Lock()
n = 0
def work():
    global n
    for _ in range(N):
        with lock:
            n = n + int(1)

parallel(work, work)
assert n == 2 * N
