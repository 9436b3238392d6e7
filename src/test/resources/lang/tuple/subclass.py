class P(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)
    @property
    def x(self):
        return self[0]
p = P(1, 2)
print(p, p.x, type(p[:]).__name__, type(p + ()).__name__, p == (1, 2), {p: 1}[(1, 2)])  # expect: (1, 2) 1 tuple tuple True 1
