class N(int):
    def __add__(self, o): return N(int(self) + int(o) + 100)
print(N(1) + 2, 1 + N(2), type(N(1) + 1).__name__)  # expect: 103 3 N
