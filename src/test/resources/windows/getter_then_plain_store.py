# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Job:
    def __init__(self):
        self.by = None
    @property
    def taken(self):
        return self.by is not None
jobs = [Job() for _ in range(N)]
got = []
def work():
    for i in range(N):
        j = jobs[i]
        if not j.taken:
            j.by = 1
            got.append(i)
parallel(work, work)
assert len(got) == N
