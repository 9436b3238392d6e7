class R:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        if self.i == self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(R(3)), sum(R(4)), [*R(2)], max(R(5)))  # expect: [1, 2, 3] 10 [1, 2] 5
a, b = R(2)
print(a, b)  # expect: 1 2
