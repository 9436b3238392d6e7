# E1
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Range:
    lo = hi = 0
r = Range()
def writer():
    for i in range(N):
        r.lo = i + 1
        r.hi = i + 1

def reader():
    for _ in range(N):
        lo = r.lo
        hi = r.hi
        assert lo == hi, "torn"

parallel(writer, reader)
