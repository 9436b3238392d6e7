class M:
    def __matmul__(self, o): return 'matmul'
    def __imatmul__(self, o): return 'imatmul'
    def __floordiv__(self, o): return NotImplemented
    def __rfloordiv__(self, o): return 'r'
m = M()
print(m @ m, 1 // m)  # expect: matmul r
m @= 1
print(m)  # expect: imatmul
