class C:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(C(3)), sum(C(4)), max(C(5)), 2 in C(4), tuple(C(2)), [*C(2)], dict(enumerate(C(2))))

# expect: [2, 1, 0] 6 4 True (1, 0) [1, 0] {0: 1, 1: 0}
