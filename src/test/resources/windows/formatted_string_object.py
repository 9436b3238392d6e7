# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Mark:
    def __str__(self):
        return "x"
mark = Mark()
s = ""
def work():
    global s
    for _ in range(N):
        s = f"{s}{mark}"
parallel(work, work)
assert len(s) == 2 * N
