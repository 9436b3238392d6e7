# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
from collections import deque
q = deque([0])
def work():
    for _ in range(N):
        q.append(q.popleft())
parallel(work, work)
