class C:
    n = 0
    @classmethod
    def make(cls): cls.n += 1; return cls
    @staticmethod
    def add(a, b): return a + b
print(C.make().n, C().make().n, C.add(1, 2), C().add(3, 4))  # expect: 1 2 3 7
