# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: unprotected
from gilscope import parallel

N = 1
s = set()
def work():
    for _ in range(2 * N):
        s.symmetric_difference_update((0,))
parallel(work, work)
assert not s
