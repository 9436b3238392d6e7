# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Seen:
    def __init__(self):
        self.items = set()
    def __contains__(self, x):
        return x in self.items
seen = Seen()
got = []
def work():
    for i in range(N):
        if i not in seen:
            seen.items.add(i)
            got.append(i)
parallel(work, work)
assert len(got) == N
