from collections import OrderedDict
class LRU(OrderedDict):
    def __init__(self, n):
        super().__init__()
        self.n = n
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        self.move_to_end(k)
        if len(self) > self.n:
            del self[next(iter(self))]
c = LRU(2)
for k in 'abac':
    c[k] = k.upper()
print(c)  # expect: LRU({'a': 'A', 'c': 'C'})
