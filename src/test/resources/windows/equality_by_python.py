# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: gil gil-legacy free-threaded unprotected
from gilscope import parallel

N = 1
class Key:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    __hash__ = None
keys = [Key(0)]
def work():
    for i in range(1, N + 1):
        k = Key(i)
        if k not in keys[-3:]:
            keys.append(k)
parallel(work, work)
assert len(keys) == N + 1
